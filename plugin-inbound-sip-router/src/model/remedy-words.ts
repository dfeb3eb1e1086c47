/** What the button of a remedy says: the value, and how and where it will be matched. */
import type { Remedy } from 'route-table';
import type { Texts } from '../texts/texts';

/** `Match as the pattern 4XXX on acme`. */
export function remedyWords(remedy: Remedy, words: Texts['editor']['remedy']): string {
  const valueOf = (field: string) =>
    remedy.find(({ path }) => path[path.length - 1] === field)?.value;
  const match = valueOf('match');
  const domain = valueOf('domain');
  const [main] = remedy;
  const value = main?.value ?? '';
  const said =
    match === 'prefix' || match === 'pattern' ? words[match]({ value }) : words.exact({ value });
  return domain === undefined ? said : words.onDomain({ words: said, domain });
}
