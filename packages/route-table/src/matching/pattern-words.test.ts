/** Patterns in words. */
import { english } from '../texts/en';
import { describePattern } from './pattern-words';

test.each([
  ['4XXX', 'any 4-digit number that begins with 4'],
  ['XXXX', 'any 4-digit number'],
  ['NXX', 'any 3-digit number that begins with a digit of 2 to 9, then any 2 digits'],
  [
    '+1NXXNXXXXXX',
    'any 11-digit number that begins with +1, then a digit of 2 to 9, then any 2 digits, then a digit of 2 to 9, then any 6 digits',
  ],
  [
    '4[13-5]7X',
    'any 4-digit number that begins with 4, then a digit of 1, 3 to 5, then 7, then any digit',
  ],
  ['[12][12]', 'any 2-digit number that begins with 2 digits of 1, 2'],
  ['4[ab]', 'anything of 2 characters that begins with 4, then a character of a, b'],
  ['4aX', 'anything of 3 characters that begins with 4a, then any digit'],
  ['1234', 'only 1234'],
  ['44!', 'anything that begins with 44'],
  ['44.', 'anything that begins with 44, then at least one more character'],
  ['X.', 'anything that begins with any digit, then at least one more character'],
  ['.', 'anything'],
  ['!', 'anything'],
  ['x1', 'only x1'],
])('%s is %s', (text, words) => {
  expect(describePattern(text)).toBe(words);
});

test('what is not a pattern has no words', () => {
  expect(describePattern('4[')).toBeUndefined();
});

test('another language needs nothing but its texts', () => {
  const german = {
    ...english,
    phrases: {
      ...english.phrases,
      'pattern-number': 'jede Nummer aus {count} Ziffern',
      'pattern-beginning': '{kind}, die mit {beginning} beginnt',
    },
  };
  expect(describePattern('4XXX', german)).toBe('jede Nummer aus 4 Ziffern, die mit 4 beginnt');
});
