/** Which names at the top of a table a service does not know. */
import { FIRST_TABLE_KEYS, unknownTableKeys } from './unknown-table-keys';
import { TABLE_KEYS } from './validate-table';

const table = { routes: [], default: { type: 'hangup', destination: '' } };

test.each<[string, object, unknown, readonly string[] | undefined, readonly string[]]>([
  ['a table of before call plans', table, table, FIRST_TABLE_KEYS, []],
  [
    'one with a schema and numbering',
    { ...table, $schema: 'x', numbering: {} },
    table,
    FIRST_TABLE_KEYS,
    [],
  ],
  [
    'plans and hours, to a service of before',
    { ...table, plans: [], hours: [] },
    table,
    FIRST_TABLE_KEYS,
    ['plans', 'hours'],
  ],
  ['rights, to a service of before', { ...table, access: {} }, table, FIRST_TABLE_KEYS, ['access']],
  [
    'all that this release knows',
    { ...table, plans: [], hours: [], access: {}, everyCall: 'x' },
    table,
    undefined,
    [],
  ],
  ['something of a release to come', { ...table, tickets: [] }, table, undefined, ['tickets']],
  [
    'the same, if it is live already',
    { ...table, tickets: [{ a: 1 }] },
    { tickets: [{ a: 1 }] },
    undefined,
    [],
  ],
  [
    'the same, with another value',
    { ...table, tickets: [{ a: 2 }] },
    { tickets: [{ a: 1 }] },
    undefined,
    ['tickets'],
  ],
  ['what every object has', { ...table, constructor: 1 }, table, undefined, ['constructor']],
  ['a live table that is not one', { ...table, tickets: [] }, null, undefined, ['tickets']],
])('%s', (_what, sent, live, known, expected) => {
  expect(unknownTableKeys(sent, live, known)).toEqual(expected);
});

test('this release knows more than the first did', () => {
  expect(TABLE_KEYS).toEqual(expect.arrayContaining([...FIRST_TABLE_KEYS, 'plans', 'access']));
});
