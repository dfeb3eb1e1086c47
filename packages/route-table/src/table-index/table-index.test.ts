/** What an index finds, and which files are none. */
import { buildTableIndex } from './build-table-index';
import { crc32 } from './crc32';
import { MAX_FOUND_ROWS, readTableIndex, type TableIndex } from './table-index';
import type { CalledAddress } from '../address/called-address';

const DEFAULT = { type: 'hangup', destination: '' };
const say = (address: unknown, more = {}) => ({ address, type: 'say', destination: 'x', ...more });

function indexFileOf(table: object): Uint8Array {
  const text = JSON.stringify(table);
  const file = buildTableIndex(Buffer.from(text), JSON.parse(text));
  if (!file) throw new Error('The table has no index.');
  return file;
}

function indexOf(routes: readonly unknown[], more = {}): TableIndex {
  const index = readTableIndex(indexFileOf({ routes, default: DEFAULT, ...more }), crc32);
  if (!index) throw new Error('The index cannot be read.');
  return index;
}

function called(user: string, more: Partial<CalledAddress> = {}): CalledAddress {
  return { user, number: user, parameters: '', e164: undefined, domain: undefined, ...more };
}

const countOf = (index: TableIndex, call: CalledAddress) => index.find(call, undefined).size;

test('rows are found by address, beginning and domain, and others are not', () => {
  const index = indexOf([
    say('100'),
    say('%23100'),
    say('alice', { domain: 'ACME.sip.twilio.com' }),
    say('+1555', { match: 'prefix' }),
    say('+1[45]XX', { match: 'pattern' }),
    say('[45]XX', { match: 'pattern', domain: 'acme' }),
  ]);
  expect(countOf(index, called('100'))).toBe(1);
  expect(countOf(index, called('#100'))).toBe(1);
  expect(countOf(index, called('%23100'))).toBe(0);
  expect(countOf(index, called('alice'))).toBe(0);
  expect(countOf(index, called('alice', { domain: 'acme' }))).toBe(2);
  expect(countOf(index, called('+1555123'))).toBe(2);
  expect(countOf(index, called('+1444'))).toBe(1);
  expect(countOf(index, called('0', { e164: '+1555123' }))).toBe(2);
  expect(countOf(index, called('999'))).toBe(0);
});

test('a long beginning is found by its first part', () => {
  const index = indexOf([say('1'.repeat(40), { match: 'prefix' })]);
  expect(index.head.beginnings).toEqual([24]);
  expect(countOf(index, called('1'.repeat(41)))).toBe(1);
  expect(countOf(index, called('1'.repeat(23)))).toBe(0);
});

test('a number is found by its last digits, a short one by four of them', () => {
  const numbering = { defaultCountry: 'US' };
  const rows = [say('5551234567'), say('(555) 123-4567'), say('5559994567'), say('300567')];
  const index = indexOf(rows, { numbering });
  const sizeFor = (e164: string) => index.find(called('x', { e164 }), numbering).size;
  expect(sizeFor('+15551234567')).toBe(2);
  expect(sizeFor('+672300567')).toBe(1);
  expect(sizeFor('+67234567')).toBe(3);
  expect(index.find(called('x', { e164: '+15551234567' }), undefined).size).toBe(0);
  expect(indexOf(rows).head.tails).toBe(0);
});

test('of too many rows one more is found than anybody reads', () => {
  const rows = Array.from({ length: MAX_FOUND_ROWS + 50 }, (_, at) =>
    say(`X${at}!`, { match: 'pattern' }),
  );
  expect(countOf(indexOf(rows), called('1'))).toBe(MAX_FOUND_ROWS + 1);
});

test('a file that is damaged in any byte, cut off or longer is not an index', () => {
  const rows = [say('100'), say('5', { match: 'prefix' }), { address: 7 }];
  const file = indexFileOf({ routes: rows, default: DEFAULT, numbering: { defaultCountry: 'US' } });
  expect(readTableIndex(file, crc32)).toBeDefined();
  for (let at = 0; at < file.length; at += 1) {
    const damaged = Uint8Array.from(file);
    damaged[at] = (file[at] ?? 0) ^ (1 << (at % 8));
    expect([at, readTableIndex(damaged, crc32)]).toEqual([at, undefined]);
    expect([at, readTableIndex(file.subarray(0, at), crc32)]).toEqual([at, undefined]);
  }
  expect(readTableIndex(Uint8Array.from([...file, 0]), crc32)).toBeUndefined();
});

const HEAD = {
  ...{ tableBytes: 1, tableChecksum: 2, tableVersion: 'x', values: { a: [0, 1] } },
  ...{ skipped: [{ key: 'k', code: 'c' }], beginnings: [1], marks: 0, tails: 0 },
};

/** With a right checksum, as if it had been written on purpose. */
function fileWithHead(head: string, headBytes = head.length, more = 0): Uint8Array {
  const lists = Buffer.alloc(((4 - (head.length % 4)) % 4) + more);
  const file = Buffer.concat([Buffer.from('rtindex1'), Buffer.alloc(8), Buffer.from(head), lists]);
  file.writeUInt32LE(headBytes, 12);
  file.writeUInt32LE(crc32(file.subarray(12)), 8);
  return file;
}

test.each([
  ['that is not JSON', '{'],
  ['that is a list', '[]'],
  ...Object.keys(HEAD).map((name) => [
    `without ${name}`,
    JSON.stringify({ ...HEAD, [name]: undefined }),
  ]),
  ...Object.keys(HEAD).map((name) => [
    `with a strange ${name}`,
    JSON.stringify({ ...HEAD, [name]: [-1] }),
  ]),
  ['with a range of one', JSON.stringify({ ...HEAD, values: { a: [1] } })],
  ['with a skipped row without its code', JSON.stringify({ ...HEAD, skipped: [{ key: 'k' }] })],
  ['with more marks than there are', JSON.stringify({ ...HEAD, marks: 1 })],
  ['with more tails than there are', JSON.stringify({ ...HEAD, tails: 1 })],
])('a file with a head %s is not an index', (_what, head) => {
  expect(readTableIndex(fileWithHead(JSON.stringify(HEAD)), crc32)).toBeDefined();
  expect(readTableIndex(fileWithHead(head), crc32)).toBeUndefined();
});

test('a head that is longer than the file is refused, and so is a file that is longer than its lists', () => {
  const head = JSON.stringify(HEAD);
  expect(readTableIndex(fileWithHead(head, 1e6), crc32)).toBeUndefined();
  expect(readTableIndex(fileWithHead(head, head.length, 4), crc32)).toBeUndefined();
});

test('a table that calls cannot be answered with has no index', () => {
  const text = JSON.stringify({ routes: [] });
  expect(buildTableIndex(Buffer.from(text), JSON.parse(text))).toBeUndefined();
});

test('the format is version 1: whoever changes the bytes changes the magic', () => {
  const file = indexFileOf({
    routes: [
      say('100'),
      say('+1555é', { match: 'prefix', domain: 'acme' }),
      say('', {}),
      say('5551234567'),
    ],
    default: DEFAULT,
    numbering: { defaultCountry: 'US' },
  });
  expect([file.length, crc32(file)]).toEqual([312, 1_100_904_931]);
});
