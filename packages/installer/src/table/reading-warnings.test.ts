/** What a person reads who deploys a version that reads numbers otherwise. */
import type { RouteTable } from 'route-table';
import { readingWarnings } from './reading-warnings';

const tableOf = (addresses: readonly string[], defaultCountry = 'DE'): RouteTable => ({
  routes: addresses.map((address) => ({ address, type: 'hangup', destination: '' })),
  default: { type: 'hangup', destination: '' },
  numbering: { defaultCountry },
});

test('rows and calls that are read otherwise are listed with both numbers', () => {
  const [title, ...lines] = readingWarnings(tableOf(['492211234567', '+497111234567']));
  expect(title).toContain('docs/numbers.md');
  expect(lines).toEqual([
    '  the route 492211234567: was +49492211234567, is +492211234567',
    '  calls to 497111234567: was +49497111234567, is +497111234567',
  ]);
});

test('of many, ten are listed and the others counted', () => {
  const addresses = Array.from({ length: 25 }, (_, at) => `4922112345${10 + at}`);
  expect(readingWarnings(tableOf(addresses)).slice(-2)).toEqual([
    '  the route 492211234519: was +49492211234519, is +492211234519',
    '  and 15 more',
  ]);
});

test('nothing is said of a table that means what it meant', () => {
  expect(readingWarnings(tableOf(['+12125551234', '5551234567'], 'US'))).toEqual([]);
});
