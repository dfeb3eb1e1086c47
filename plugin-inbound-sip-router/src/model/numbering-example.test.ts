/** The number that shows how numbers are read is one of the table, as people dial it. */
import { say } from '../../test/model/builders';
import { exampleNumber } from './numbering-example';

test.each([
  ['US', '+12125550101', '2125550101'],
  ['GB', '+442079460101', '2079460101'],
  ['US', '+442079460101', '5551234567'],
])('in %s, of %s', (defaultCountry, address, number) => {
  const routes = [say('sales'), say('+1212', '', { match: 'prefix' }), say(address)];
  expect(exampleNumber(routes, { defaultCountry })).toBe(number);
});

test('without settings it is any number', () => {
  expect(exampleNumber([say('+12125550101')], undefined)).toBe('5551234567');
});
