/** Ages in words. */
import { ageInWords } from './age-words';

const unit =
  (name: string) =>
  ({ count }: { readonly count: number }) =>
    `${count} ${name}`;
const words = { seconds: unit('s'), minutes: unit('min'), hours: unit('h'), days: unit('d') };

test.each([
  [-3, '0 s'],
  [59.6, '60 s'],
  [90, '2 min'],
  [5_399, '90 min'],
  [7_200, '2 h'],
  [200_000, '2 d'],
])('%d seconds are %s', (seconds, text) => {
  expect(ageInWords(seconds, words)).toBe(text);
});
