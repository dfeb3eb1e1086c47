/** How a moment is said. */
import { timeInWords } from './time-words';

const words = { today: ({ time }: { readonly time: string | number }) => `today ${time}` };
const now = new Date(2026, 10, 29, 18, 0).getTime();
const said = (...at: [number, number, number, number, number]) =>
  timeInWords(new Date(...at).toISOString(), now, 'en-GB', words);

test('the time alone says when something was today', () => {
  expect(said(2026, 10, 29, 16, 57)).toBe('today 16:57');
});

test('what was on another day is said with the day', () => {
  expect(said(2026, 10, 28, 23, 59)).toBe('28 Nov 2026, 23:59');
});

test('a text that is not a time is not said', () => {
  expect(timeInWords('soon', now, 'en-GB', words)).toBe('');
});
