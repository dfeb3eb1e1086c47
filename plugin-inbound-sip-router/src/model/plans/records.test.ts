/** That elements of a list are moved without losing any. */
import { moved, recordsIn } from './records';

test.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 1, 'abc'],
])('from %d to %d', (from, to, expected) => {
  expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(expected);
});

test('what is not a list of records has none', () => {
  expect(recordsIn(undefined)).toEqual([]);
  expect(recordsIn('x')).toEqual([]);
  expect(recordsIn([{ id: 'a' }, 1])).toEqual([{ id: 'a' }]);
});
