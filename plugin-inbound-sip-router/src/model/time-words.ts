/** Says when something was: the time alone if it was today, with the day if it was earlier. */
import type { Texts } from '../texts/texts';

type TimeWords = Pick<Texts['publish'], 'today'>;

/**
 * `today 16:57`, or `Nov 28, 2026, 16:57`; empty if the text is not a time.
 *
 * @param iso ISO 8601
 * @param language BCP 47
 */
export function timeInWords(
  iso: string,
  nowMs: number,
  language: string,
  words: TimeWords,
): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const time = date.toLocaleTimeString(language, { timeStyle: 'short' });
  if (date.toDateString() === new Date(nowMs).toDateString()) return words.today({ time });
  return shortTime(iso, language);
}

/**
 * `Nov 28, 2026, 16:57`: the one form in which the screen says a day with its time.
 *
 * @param at ISO 8601, or milliseconds since 1970
 * @param language BCP 47
 */
export function shortTime(at: string | number, language: string): string {
  return new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}
