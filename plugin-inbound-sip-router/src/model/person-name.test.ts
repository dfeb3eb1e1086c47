/** Flex identities in words. */
import { personName } from './person-name';

test.each([
  ['ada_40example_2Ecom', 'ada@example.com'],
  ['j_C3_B6rg', 'jörg'],
  ['command line', 'command line'],
  ['half_', 'half_'],
  ['no_FFutf', 'no_FFutf'],
  ['100%', '100%'],
])('%s is %s', (identity, name) => {
  expect(personName(identity)).toBe(name);
});
