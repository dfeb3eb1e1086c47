/** Says when something was, in the language of Flex. */
import { timeInWords } from '../model/time-words';
import { useRouterTools } from './router-context';

/** `iso`: ISO 8601. */
export function useTimeWords(): (iso: string) => string {
  const { texts, language } = useRouterTools();
  return (iso) => timeInWords(iso, Date.now(), language, texts.publish);
}
