/** What is written as a record is read as one, and nothing else is. */
import type { RouteTable } from 'route-table';
import {
  packTable,
  readRecord,
  unpackTable,
  writeRecord,
  type PublishRecord,
} from './publish-record';

const table: RouteTable = { routes: [], default: { type: 'hangup', destination: '' } };
const record: PublishRecord = {
  format: 1,
  kind: 'publish',
  entry: {
    kind: 'publish',
    id: 'publish-1',
    author: 'a',
    at: '',
    note: '"; module.exports = 1; //\u2028 __proto__',
    changes: { kind: 'listed', changes: [] },
    requestTag: 't',
  },
  earlier: [],
  ...packTable(table),
};

test('a record is a module and comes back as it was', () => {
  const text = writeRecord(record);
  expect(text).toMatch(/^module\.exports = \{[^]*\};\n$/);
  expect(readRecord(text)).toEqual(record);
  expect(unpackTable(record)).toEqual(table);
});

test.each([
  '',
  'exports.x = 1',
  'module.exports = {"format":2,"kind":"cli"};',
  'module.exports = {',
])('%j is not a record', (text) => {
  expect(readRecord(text)).toBeUndefined();
});
