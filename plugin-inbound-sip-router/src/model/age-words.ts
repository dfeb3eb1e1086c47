/** How long ago something was, in the largest unit that fits. */

export interface AgeWords {
  readonly seconds: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly days: (count: number) => string;
}

export function ageInWords(seconds: number, words: AgeWords): string {
  if (seconds < 90) return words.seconds(Math.max(0, Math.round(seconds)));
  if (seconds < 90 * 60) return words.minutes(Math.round(seconds / 60));
  if (seconds < 36 * 3_600) return words.hours(Math.round(seconds / 3_600));
  return words.days(Math.round(seconds / 86_400));
}
