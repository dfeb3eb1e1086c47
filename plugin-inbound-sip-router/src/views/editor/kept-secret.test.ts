/** Tests of which secrets are kept. */
import { isKept } from './kept-secret';

it('A secret is kept at the place of its marker, but not if a stored draft left it out', () => {
  expect(isKept('__secret_0123456789abcdef__')).toBe(true);
  expect(isKept('__secret_0000000000000000__')).toBe(false);
  expect(isKept('hunter2')).toBe(false);
  expect(isKept(undefined)).toBe(false);
});
