/** The rows and calls of a table that are read otherwise than before 0.2. */
import { findReadingChanges } from './reading-changes';

const germany = { defaultCountry: 'DE' };
const hangup = { type: 'hangup', destination: '' };
const changesOf = (addresses: readonly string[], numbering = germany) =>
  findReadingChanges({
    routes: addresses.map((address) => ({ address, ...hangup })),
    numbering,
  });

test('a row that is another number now is named with both numbers', () => {
  expect(changesOf(['02211234567', '492211234567'])).toContainEqual({
    index: 1,
    kind: 'row',
    number: '492211234567',
    before: '+49492211234567',
    now: '+492211234567',
  });
});

test('a number that callers may dial to reach a row is named', () => {
  expect(changesOf(['+497111234567'])).toEqual([
    {
      index: 0,
      kind: 'dialled',
      number: '497111234567',
      before: '+49497111234567',
      now: '+497111234567',
    },
  ]);
});

test('a row that is dialled as it is written is named once', () => {
  expect(changesOf(['492211234567'])).toHaveLength(1);
});

test('with bare E.164, foreign numbers are among them', () => {
  const numbering = { defaultCountry: 'DE', bareE164: true };
  expect(changesOf(['442071234567'], numbering)).toMatchObject([
    { before: '+49442071234567', now: '+442071234567' },
  ]);
});

test.each([
  ['rows that mean what they meant', ['02211234567', '+4930123456', 'alice', '911', '']],
  ['rows of a country without a trunk prefix', ['+12125551234', '5551234567']],
])('%s are not named', (_, addresses) => {
  expect(changesOf(addresses, { defaultCountry: 'US' })).toEqual([]);
});

test('neither are patterns, disabled rows, rows that cannot be read and tables without numbering', () => {
  const address = '492211234567';
  const routes = [
    { address, match: 'prefix', ...hangup },
    { address, enabled: false, ...hangup },
    { address, match: 'regex', ...hangup },
    null,
  ];
  expect(findReadingChanges({ routes, numbering: germany })).toEqual([]);
  expect(findReadingChanges({ routes: [{ address, ...hangup }] })).toEqual([]);
});

test('the list ends at two hundred', () => {
  const addresses = Array.from({ length: 300 }, (_, at) => `492211234${100 + at}`);
  expect(changesOf(addresses)).toHaveLength(200);
});
