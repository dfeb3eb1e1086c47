/** That the table a newcomer starts with is good, and shows everything. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { destinationTypes, validateTable } from 'route-table';

const sample: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../assets/config.private.json'), 'utf8'),
);

test('the sample table is valid without a warning', () => {
  expect(validateTable(sample)).toMatchObject({ kind: 'valid', warnings: [] });
});

test('the sample table has a route of every destination type and every kind of match', () => {
  const result = validateTable(sample);
  if (result.kind === 'invalid') throw new Error('invalid');
  const { routes } = result.table;
  expect(new Set(routes.map(({ type }) => type))).toEqual(new Set(destinationTypes));
  expect(new Set(routes.map(({ match }) => match ?? 'exact'))).toEqual(
    new Set(['exact', 'prefix', 'pattern']),
  );
});

test('a table of the original router is valid as it is', () => {
  const seed = {
    routes: [
      {
        address: '5551234567',
        type: 'webhook',
        destination: 'https://example.com/voice',
        comment: 'Main',
      },
      { address: 'sales', type: 'dial-client', destination: 'alice', comment: '' },
    ],
    default: { type: 'say', destination: 'This number is not in service.' },
  };
  expect(validateTable(seed)).toEqual({ kind: 'valid', table: seed, warnings: [] });
});
