/** Countries are chosen by name, and found by code and country code. */
import { countryChoices, countryName } from './country-choices';
import { choiceNamed, findChoices } from './find-choices';

const found = (search: string) => findChoices(countryChoices('en'), search)[0]?.value;

test.each([
  ['german', 'DE'],
  ['united st', 'US'],
  ['de +49', 'DE'],
  ['+354', 'IS'],
])('the search for %s', (search, country) => {
  expect(found(search)).toBe(country);
});

test('the code that was written is the country', () => {
  expect(choiceNamed(countryChoices('en'), 'us')?.value).toBe('US');
});

test('a code that is of no country stays what it is', () => {
  expect([
    countryName('US', 'en'),
    countryName('US', 'de'),
    countryName('not a code', 'en'),
  ]).toEqual(['United States', 'Vereinigte Staaten', 'not a code']);
});
