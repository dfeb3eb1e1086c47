/** How long ago something was, in the largest unit that fits. */
import type { Texts } from '../texts/texts';

type AgeWords = Pick<Texts['publish'], 'seconds' | 'minutes' | 'hours' | 'days'>;

export function ageInWords(seconds: number, words: AgeWords): string {
  if (seconds < 90) return words.seconds({ count: Math.max(0, Math.round(seconds)) });
  if (seconds < 90 * 60) return words.minutes({ count: Math.round(seconds / 60) });
  if (seconds < 36 * 3_600) return words.hours({ count: Math.round(seconds / 3_600) });
  return words.days({ count: Math.round(seconds / 86_400) });
}
