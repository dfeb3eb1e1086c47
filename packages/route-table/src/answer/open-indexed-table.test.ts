/** What is read of a table that is answered from by its index, and what if it changes. */
import { answerCall } from './answer-call';
import { openIndexedTable, TableTextChanged } from './open-indexed-table';
import { openTable, type OpenTable } from './open-table';
import { callTo, MOMENT, OWN_URLS } from '../../test/build-call';
import { buildTableIndex } from '../table-index/build-table-index';
import { crc32 } from '../table-index/crc32';
import { MAX_FOUND_ROWS, readTableIndex } from '../table-index/table-index';

const DEFAULT = { type: 'hangup', destination: '' };
const say = (address: unknown, more = {}) => ({ address, type: 'say', destination: 'x', ...more });

/** With what was read of the file, piece by piece; `read` may be replaced. */
function openBoth(table: object) {
  const text = JSON.stringify(table);
  const bytes = Buffer.from(text);
  const index = readTableIndex(buildTableIndex(bytes, JSON.parse(text)) ?? bytes, crc32);
  if (!index) throw new Error('There is no index.');
  const file = {
    pieces: [] as string[],
    read: (offset: number, length: number) => {
      const piece = bytes.toString('utf8', offset, offset + length);
      file.pieces.push(piece);
      return piece;
    },
  };
  const whole = openTable(JSON.parse(text));
  const indexed = openIndexedTable(index, { read: (...range) => file.read(...range) });
  if (whole.kind === 'broken' || indexed.kind === 'broken') throw new Error('It is broken.');
  return { whole: whole.table, indexed: indexed.table, file };
}

function said(table: OpenTable, user: string, sipDomain?: string): string {
  const call = callTo(
    `sip:${user}@acme.sip.twilio.com`,
    sipDomain === undefined ? {} : { sipDomain },
  );
  return JSON.stringify([answerCall(table, call, MOMENT, OWN_URLS), table.skipped]);
}

test('no more is read than the default route and the rows that may take the call', () => {
  const list = { id: 'l', name: 'L', entries: [] };
  const { indexed, file } = openBoth({
    routes: [say('100'), say('200')],
    default: DEFAULT,
    callerLists: [list],
  });
  said(indexed, '200');
  expect(file.pieces).toEqual([JSON.stringify(DEFAULT), JSON.stringify(say('200'))]);
  said(indexed, '200');
  expect(file.pieces).toHaveLength(2);
});

test.each([
  ['a disabled row with the same key', say('100', { enabled: false })],
  ['a row with the same key that cannot be read', say('100', { enabled: 'no' })],
  ['a row whose address is not a text', { address: {}, type: 'say' }],
  ['what is not a row', 7],
])('%s counts in the key of a row', (_what, absent) => {
  const address = typeof absent === 'object' && absent.address === '100' ? '100' : typeOf(absent);
  const { whole, indexed } = openBoth({ routes: [absent, say(address)], default: DEFAULT });
  expect(said(indexed, address)).toBe(said(whole, address));
  expect(said(indexed, address)).toContain(
    JSON.stringify(JSON.stringify(['', 'exact', address, 1])),
  );
});

function typeOf(row: unknown): string {
  return typeof row === 'object' ? 'object' : typeof row;
}

test('a row that cannot be read takes the calls to its address, in any domain', () => {
  const { whole, indexed } = openBoth({
    routes: [say('100', { domain: 'not a domain' }), say('200', { match: 5 })],
    default: DEFAULT,
  });
  for (const user of ['100', '200', '300']) expect(said(indexed, user)).toBe(said(whole, user));
  expect(said(indexed, '100')).toContain('refused');
});

test('an emergency number is found in every form', () => {
  const numbering = { defaultCountry: 'US' };
  const { whole, indexed } = openBoth({ routes: [say('+1911')], default: DEFAULT, numbering });
  expect(said(indexed, '911')).toBe(said(whole, '911'));
  expect(said(indexed, '911')).toContain('exact-number');
});

test('the extension of a number is found by what it means', () => {
  const numbering = { defaultCountry: 'US' };
  const routes = [say('5551112222;ext=12'), say('+1555111', { match: 'prefix' })];
  const { whole, indexed } = openBoth({ routes, default: DEFAULT, numbering });
  for (const user of ['+15551112222;ext=12', '15551112222;ext=13'])
    expect(said(indexed, user)).toBe(said(whole, user));
  expect(said(indexed, '+15551112222;ext=12')).toContain('exact-e164');
});

test('of rows that are very many the whole table is read, once', () => {
  const routes = Array.from({ length: MAX_FOUND_ROWS + 1 }, (_, at) =>
    say(`[0-9]${at}`, { match: 'pattern' }),
  );
  const table = { routes, default: DEFAULT };
  const { whole, indexed, file } = openBoth(table);
  for (const user of ['17', '18']) expect(said(indexed, user)).toBe(said(whole, user));
  expect(file.pieces).toEqual([JSON.stringify(DEFAULT), JSON.stringify(table)]);
});

test.each([
  ['is not JSON any more', () => '{'],
  [
    'is gone',
    () => {
      throw new TableTextChanged();
    },
  ],
])('a row that %s is not answered from', (_what, read) => {
  const { indexed, file } = openBoth({ routes: [say('100')], default: DEFAULT });
  file.read = read;
  expect(() => said(indexed, '100')).toThrow(TableTextChanged);
});

test('a table that has lost its routes is not answered from', () => {
  const routes = Array.from({ length: MAX_FOUND_ROWS + 1 }, () => say('', { match: 'prefix' }));
  const { indexed, file } = openBoth({ routes, default: DEFAULT });
  file.read = () => '{"routes":{}}';
  expect(() => said(indexed, '100')).toThrow(TableTextChanged);
});
