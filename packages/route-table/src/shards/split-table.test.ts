/** That a table survives being split, and what a change of it leaves alone. */
import { joinTable } from './split-table';
import { isShardedHead, manifestOf, PARTS } from './shard-manifest';
import { createRandom } from '../../test/fuzz/random';
import { randomTable } from '../../test/fuzz/random-table';
import { splitInMemory } from '../../test/split-in-memory';
import { validateTable } from '../validation/validate-table';
import { unknownTableKeys } from '../validation/unknown-table-keys';

const DEFAULT = { type: 'hangup', destination: '' };
const say = (address: string, more = {}) => ({ address, type: 'say', destination: 'x', ...more });
const numbers = (count: number) =>
  Array.from({ length: count }, (_, at) => say(`+1555${String(at * 7919).padStart(7, '0')}`));
const table = {
  numbering: { defaultCountry: 'US' },
  routes: [...numbers(2_000), say('+1555123', { match: 'prefix' }), say('X', { match: 'pattern' })],
  default: DEFAULT,
};

/** The rows of each part, as its file has them. */
function rowsOf({ head, files }: ReturnType<typeof splitInMemory>) {
  return files.map((file, part) => {
    const text = Buffer.from(file.subarray(0, manifestOf(head)?.parts[part]?.textBytes));
    return (JSON.parse(text.toString('utf8')) as { routes: unknown[] }).routes;
  });
}

function joined(split: ReturnType<typeof splitInMemory>) {
  return joinTable(split.head, split.order, rowsOf(split));
}

test('random tables are given back as they were, to the byte', () => {
  const random = createRandom(7);
  for (let at = 0; at < 200; at += 1) {
    const before = { notes: 'é', ...randomTable(random) };
    expect(JSON.stringify(joined(splitInMemory(before)))).toBe(JSON.stringify(before));
  }
});

test('the rows are spread over all parts, and none has much more than its share', () => {
  const { parts = [], rows } = manifestOf(splitInMemory(table).head) ?? {};
  expect([parts.length, rows]).toEqual([PARTS, 2_002]);
  const hashed = parts.slice(0, -1).map((note) => note.rows);
  expect(Math.min(...hashed)).toBeGreaterThan(40);
  expect(Math.max(...hashed)).toBeLessThan(140);
});

test('numbers that differ only in front of their last four digits are in one part', () => {
  const written = ['+15551112222', '5551112222', '(555) 111-2222', '011 1 555 111 2222'];
  const routes = written.map((address) => say(address));
  const { parts = [] } = manifestOf(splitInMemory({ routes, default: DEFAULT }).head) ?? {};
  expect(parts.map(({ rows }) => rows).filter((rows) => rows > 0)).toEqual([written.length]);
});

function changedTags(one: object, other: object): number {
  const [before, after] = [one, other].map((each) => manifestOf(splitInMemory(each).head));
  return before?.parts.filter(({ tag }, part) => tag !== after?.parts[part]?.tag).length ?? -1;
}

test('a change of one route changes one part, and not the order', () => {
  const routes = table.routes.map((row, at) => (at === 500 ? { ...row, comment: 'new' } : row));
  expect(changedTags(table, { ...table, routes })).toBe(1);
  expect(splitInMemory({ ...table, routes }).order).toEqual(splitInMemory(table).order);
});

test('a route that is added or removed in the middle changes one part', () => {
  const added = [...table.routes.slice(0, 500), say('anna'), ...table.routes.slice(500)];
  expect(changedTags(table, { ...table, routes: added })).toBe(1);
  const removed = table.routes.filter((_, at) => at !== 500);
  expect(changedTags(table, { ...table, routes: removed })).toBe(1);
});

test('other numbering changes every part, as numbers are found by what they mean', () => {
  expect(changedTags(table, { ...table, numbering: { defaultCountry: 'GB' } })).toBe(PARTS);
});

test('parts that do not fit their order are not put together', () => {
  const split = splitInMemory(table);
  const rows = rowsOf(split);
  const { head, order } = split;
  expect(joinTable(head, order.subarray(1), rows)).toBeUndefined();
  expect(joinTable(head, Uint8Array.of(...order, 0), rows)).toBeUndefined();
  expect(joinTable(head, Uint8Array.of(...order, PARTS), rows)).toBeUndefined();
});

test('who does not know sharded tables sees one that is not valid, never one without routes', () => {
  const { head } = splitInMemory(table);
  expect(validateTable(head)).toMatchObject({
    kind: 'invalid',
    issues: [{ code: 'not-a-list' }],
  });
  expect(unknownTableKeys(head, {}, ['routes', 'default', 'numbering'])).toEqual(['shards']);
});

test.each([
  ['another format', { format: 2 }],
  ['too few parts', { parts: [] }],
  ['parts that are not notes', { parts: Array.from({ length: PARTS }, () => ({ rows: -1 })) }],
  ['no order', { order: undefined }],
])('a manifest with %s is not understood', (_what, wrong) => {
  const { head } = splitInMemory(table);
  const other = { ...head, shards: { ...manifestOf(head), ...wrong } };
  expect([isShardedHead(other), manifestOf(other)]).toEqual([true, undefined]);
});

test('a table with routes is not a head, whatever else it has', () => {
  expect(isShardedHead({ ...table, shards: {} })).toBe(false);
});
