/** What is opened of a sharded table, and what if a part is damaged. */
import { openShardedTable } from './open-sharded-table';
import { readPartIndex } from './part-file';
import { COMMON_PART } from './part-of';
import { manifestOf } from './shard-manifest';
import { answerCall } from '../answer/answer-call';
import type { OpenTable } from '../answer/open-table';
import { callTo, MOMENT, OWN_URLS } from '../../test/build-call';
import { splitInMemory } from '../../test/split-in-memory';
import { crc32 } from '../table-index/crc32';
import { MAX_FOUND_ROWS } from '../table-index/table-index';

const DEFAULT = { type: 'hangup', destination: '' };
const say = (address: string, more = {}) => ({ address, type: 'say', destination: 'x', ...more });
const numbers = Array.from({ length: 500 }, (_, at) =>
  say(`+1555000${String(at).padStart(4, '0')}`),
);

function opened(table: object) {
  const split = splitInMemory(table);
  const result = split.open();
  if (result.kind === 'broken') throw new Error('It is broken.');
  return { ...split, table: result.table };
}

function routeOf(table: OpenTable, user: string): string {
  const call = callTo(`sip:${user}@acme.sip.twilio.com`);
  const { match } = answerCall(table, call, MOMENT, OWN_URLS);
  return match.kind === 'default' ? 'default' : match.key;
}

test('a call opens the part of its address, once, and no part without rows', () => {
  const { table, opened: parts } = opened({ routes: numbers, default: DEFAULT });
  expect(parts).toEqual([]);
  expect(routeOf(table, '+15550000007')).toBe('["","exact","+15550000007"]');
  expect(parts).toHaveLength(1);
  expect(routeOf(table, '+44207000007')).toBe('default');
  expect(parts).toHaveLength(1);
});

test('a call opens the common part too, if it has rows', () => {
  const routes = [...numbers, say('+44', { match: 'prefix' })];
  const { table, opened: parts } = opened({ routes, default: DEFAULT });
  expect(routeOf(table, '+44207000007')).toBe('["","prefix","+44"]');
  expect(parts).toContain(COMMON_PART);
  expect(parts).toHaveLength(2);
});

test('a long prefix is found in the part of its beginning', () => {
  const routes = [...numbers, say('+44207000', { match: 'prefix' })];
  const { table, opened: parts } = opened({ routes, default: DEFAULT });
  expect(routeOf(table, '+44207000999')).toBe('["","prefix","+44207000"]');
  expect(parts).not.toContain(COMMON_PART);
});

test('of rows that are very many in one part, all of the part is read', () => {
  const routes = Array.from({ length: MAX_FOUND_ROWS + 1 }, (_, at) =>
    say(`[0-9]${String(at).padStart(3, '0')}`, { match: 'pattern' }),
  );
  const { table } = opened({ routes, default: DEFAULT });
  expect(routeOf(table, '7123')).toBe('["","pattern","[0-9]123"]');
});

test('a part that cannot be opened fails the calls that need it, and only those', () => {
  const { head } = splitInMemory({ routes: numbers, default: DEFAULT });
  const result = openShardedTable(head, () => {
    throw new Error('It is damaged.');
  });
  if (result.kind === 'broken') throw new Error('It is broken.');
  expect(() => routeOf(result.table, '+15550000007')).toThrow('It is damaged.');
  const empty = opened({ routes: [], default: DEFAULT });
  expect(routeOf(empty.table, '+15550000007')).toBe('default');
});

test.each([
  ['a table', { routes: [], default: DEFAULT }],
  ['a manifest of another format', { shards: { format: 2 }, default: DEFAULT }],
  ['a text', 'x'],
])('%s is not opened as sharded', (_what, json) => {
  expect(openShardedTable(json, () => fail()).kind).toBe('broken');
});

function fail(): never {
  throw new Error('No part is opened.');
}

test('an index that is damaged, or of another part or table, is not used', () => {
  const { head, files } = splitInMemory({ routes: numbers, default: DEFAULT });
  const [note, other] = manifestOf(head)?.parts ?? [];
  if (!note || !other) throw new Error('There are no parts.');
  const index = Uint8Array.from(files[0] ?? []).subarray(note.textBytes);
  expect(readPartIndex(index, note, crc32)).toBeDefined();
  expect(readPartIndex(index, other, crc32)).toBeUndefined();
  expect(readPartIndex(index, { ...note, textBytes: 5 }, crc32)).toBeUndefined();
  index.set([7], 40);
  expect(readPartIndex(index, note, crc32)).toBeUndefined();
});
