/** Twilio's wildcards for numbers. */
import { matchesNumberPattern } from './number-pattern';

const NUMBER = '+15035550107';

describe('A number', () => {
  it.each(['', '503', '+1503', '0107$', '503***0107', '+1%07$', 'JJJ', '*0107', '%107'])(
    'contains %p',
    (pattern) => {
      expect(matchesNumberPattern(NUMBER, pattern)).toBe(true);
    },
  );

  it.each(['504', '+503', '555$', '503**0107', 'abc', '+1%08$'])(
    'does not contain %p',
    (pattern) => {
      expect(matchesNumberPattern(NUMBER, pattern)).toBe(false);
    },
  );
});
