/** That headers are read as people type them. */
import { headersOf } from './typed-headers';

test('one on each line, by lower-case name; the value may have colons', () => {
  expect(headersOf('X-Tier: gold\n\n user-to-user:a:b \nno header\n: nothing')).toEqual({
    'x-tier': 'gold',
    'user-to-user': 'a:b',
  });
});
