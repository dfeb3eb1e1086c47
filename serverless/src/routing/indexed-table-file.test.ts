/** When calls are answered by the index of a table, and what is noticed. */
import {
  appendFileSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildTableIndex } from 'route-table';
import { TableFile, type TableReading } from './table-file';
import { routeCall } from './route-call';
import { callLogLine, skippedRowLines } from './call-log';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'indexed-table-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function tableOf(...routes: readonly unknown[]): string {
  return JSON.stringify({ routes, default: { type: 'hangup', destination: '' } });
}
const say = (address: string, destination = 'x') => ({ address, type: 'say', destination });

function indexOf(text: string): Uint8Array {
  const index = buildTableIndex(Buffer.from(text), JSON.parse(text));
  if (!index) throw new Error('There is no index.');
  return index;
}

/** A container with the two files, its clock, and what it said of them. */
function container(text: string, index: Uint8Array | 'missing' = indexOf(text)) {
  const table = { path: join(folder, 'config.json') };
  const beside = { path: join(folder, 'config.index') };
  writeFileSync(table.path, text);
  if (index !== 'missing') writeFileSync(beside.path, index);
  const said: string[] = [];
  const clock = { nowMs: 0 };
  const file = new TableFile({
    nowMs: () => clock.nowMs,
    onNewTable: ({ kind }) => said.push(kind),
    onUnusedIndex: (reason) => said.push(reason),
  });
  const call = (user: string) => file.answer(table, beside, (reading) => answerOf(reading, user));
  return { table, beside, said, clock, call, file };
}

/** The reply and the line of the log. */
function answerOf(reading: TableReading, user: string): string {
  const call = {
    ...{ to: `sip:${user}@acme.sip.twilio.com`, from: undefined, sipDomain: undefined },
    ...{ headers: {}, callSid: 'CA1', errorCode: undefined, direction: 'inbound' },
    ...{ sourceIp: undefined, sourceUser: undefined, callerName: undefined },
  };
  const moment = { instant: 0, wallClock: () => ({ day: 0, minute: 0 }) };
  const routed = routeCall(call, reading, moment, { service: 'https://router.example.com' });
  return JSON.stringify([
    routed.reply,
    callLogLine(call, routed, reading, 0),
    skippedRowLines(reading),
  ]);
}

/** What is said without an index. */
function wholeAnswer(text: string, user: string): string {
  const path = join(folder, 'whole.json');
  writeFileSync(path, text);
  return answerOf(new TableFile().read({ path }), user);
}

const table = tableOf(say('100'), say('200'), { address: 5 }, { ...say('300'), match: 'no' });

test('a call has the same answer and the same log lines as without the index', () => {
  const { call, said } = container(table);
  for (const user of ['100', '200', '300', '400']) {
    expect(call(user)).toBe(wholeAnswer(table, user));
  }
  expect(said).toEqual(['read']);
});

test('without an index the table is read as a whole, and nothing is said of it', () => {
  const { file, table: asset, said } = container(table, 'missing');
  expect(file.answer(asset, undefined, (reading) => answerOf(reading, '100'))).toBe(
    wholeAnswer(table, '100'),
  );
  expect(said).toEqual(['read']);
});

const other = tableOf(say('100'), say('201'), { address: 5 }, { ...say('300'), match: 'no' });

test.each([
  ['of another table of the same size', indexOf(other), /another table/],
  ['of a longer table', indexOf(`${table}\n`), /another table/],
  ['that is damaged', indexOf(table).map((byte, at) => (at === 30 ? byte ^ 1 : byte)), /damaged/],
  ['that is cut off', indexOf(table).subarray(0, 40), /damaged/],
  ['that is empty', new Uint8Array(0), /damaged/],
  ['that is missing', 'missing' as const, /ENOENT/],
])('an index %s is not used, which is said once', (_what, index, reason) => {
  const { call, said, clock } = container(table, index);
  for (const user of ['100', '201', '300']) {
    expect(call(user)).toBe(wholeAnswer(table, user));
    clock.nowMs += 250;
  }
  expect(said).toEqual([expect.stringMatching(reason), 'read']);
});

test.each(['table first', 'index first'])('both files are replaced, the %s', (order) => {
  const { call, table: asset, beside, clock, said } = container(table);
  call('100');
  const put = {
    table: () => replace(asset.path, other),
    index: () => replace(beside.path, indexOf(other)),
  };
  const [first, second] = order === 'table first' ? [put.table, put.index] : [put.index, put.table];
  first();
  clock.nowMs = 249;
  expect(call('100')).toBe(wholeAnswer(table, '100'));
  clock.nowMs = 250;
  expect(call('201')).toBe(wholeAnswer(order === 'table first' ? other : table, '201'));
  second();
  clock.nowMs = 500;
  expect(call('201')).toBe(wholeAnswer(other, '201'));
  expect(said.filter((each) => each !== 'read')).toHaveLength(order === 'table first' ? 1 : 0);
});

/** As a deployment puts a file there: under its name all at once. */
function replace(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

test('a table that is replaced keeps answering as it was until the next look', () => {
  const { call, table: asset, clock } = container(table);
  call('100');
  replace(asset.path, other);
  expect(call('200')).toBe(wholeAnswer(table, '200'));
  clock.nowMs = 250;
  expect(call('200')).toBe(wholeAnswer(other, '200'));
});

test.each([
  [
    'written over',
    (path: string) => {
      writeFileSync(path, other);
      utimesSync(path, 1, 1);
    },
    other,
  ],
  [
    'written to',
    (path: string) => {
      appendFileSync(path, ' ');
    },
    `${table} `,
  ],
  [
    'emptied',
    (path: string) => {
      truncateSync(path, 0);
    },
    '',
  ],
])('a table that is %s while calls are answered is read again at once', (_what, change, now) => {
  const { call, table: asset, said } = container(table);
  call('100');
  change(asset.path);
  expect(call('200')).toBe(wholeAnswer(now, '200'));
  expect(said).toEqual(['read', now === '' ? 'unreadable' : 'read']);
});

test('an error that is not of the table is not swallowed, and nothing is done twice', () => {
  const { file, table: asset, beside } = container(table);
  const work = jest.fn(() => {
    throw new Error('something else');
  });
  expect(() => file.answer(asset, beside, work)).toThrow('something else');
  expect(work).toHaveBeenCalledTimes(1);
});
