/** What calls are answered by a sharded table on disk, and what is noticed of its parts. */
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, splitTable, type RouteTable } from 'route-table';
import { callLogLine } from './call-log';
import { routeCall } from './route-call';
import { TableFile, type TableReading } from './table-file';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sharded-table-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const COUNT = 3_000;
const numbers = (word: string): readonly RouteTable['routes'][number][] =>
  Array.from({ length: COUNT }, (_, at) => ({
    ...{ address: `+1555${String(at).padStart(7, '0')}`, type: 'say' },
    destination: `${word} ${at}`,
    // So much that a part has several blocks.
    comment: 'x'.repeat(1_000),
  }));
const tableOf = (word: string): RouteTable => ({
  numbering: { defaultCountry: 'US' },
  routes: numbers(word),
  default: { type: 'say', destination: 'by default' },
});

/** Writes the files of the table, and says where they are. */
function write(word: string, tag = word) {
  const { head, parts } = splitTable(tableOf(word), (...all) => `${tag}${all.length}`, crc32);
  const path = join(folder, 'config.json');
  writeFileSync(path, JSON.stringify(head));
  const files = parts.map(({ content }, part) => {
    const file = join(folder, `${part}.part`);
    writeFileSync(file, content);
    return file;
  });
  return { path, files };
}

/** A container with the files of a table. */
function container(word = 'row') {
  const { path, files } = write(word);
  const read: string[] = [];
  const clock = { nowMs: 0 };
  const table = new TableFile({
    nowMs: () => clock.nowMs,
    onNewTable: ({ kind }) => read.push(kind),
    partFile: (part) => files[part],
  });
  const call = (user: string) => table.answer({ path }, undefined, (of) => answerOf(of, user));
  return { path, files, clock, call, read };
}

function answerOf(reading: TableReading, user: string) {
  const call = {
    ...{ to: `sip:${user}@acme.sip.twilio.com`, from: undefined, sipDomain: undefined },
    ...{ headers: {}, callSid: 'CA1', errorCode: undefined, direction: 'inbound' },
    ...{ sourceIp: undefined, sourceUser: undefined, callerName: undefined },
  };
  const moment = { instant: 0, wallClock: () => ({ day: 0, minute: 0 }) };
  const routed = routeCall(call, reading, moment, { service: 'https://router.example.com' });
  return `${JSON.stringify(routed.reply)} ${callLogLine(call, routed, reading, 0)}`;
}

const LAST = '+15550002999';

test('calls are answered by their rows, however they are dialled', () => {
  const { call, read } = container();
  expect(call(LAST)).toContain('row 2999<');
  expect(call('5550000005')).toContain('row 5<');
  expect(call('anna')).toContain('by default');
  expect(read).toEqual(['read']);
});

test.each([
  ['is missing', 'is missing', (file: string) => rmSync(file)],
  ['is longer', 'has another size', (file: string) => appendFileSync(file, 'x')],
  ['has another index', 'is damaged, or of another table', (file: string) => change(file, -20)],
  ['has another row', 'is damaged', (file: string) => change(file, endOfRows(file))],
])('a part that %s fails its calls, and the log says why', (_what, why, spoil) => {
  const { files, call } = container();
  for (const file of files) spoil(file);
  const answer = call(LAST);
  expect(answer).toContain('"status":500,"message":"The route table cannot be read."');
  expect(answer).toMatch(new RegExp(`"problem":"part \\d+ of it ${why}`));
});

/** The last character of the last comment. */
function endOfRows(file: string): number {
  return readFileSync(file).indexOf('"}]}rtindex') - 1;
}

/** Another byte at the place, from the end if it is negative. */
function change(file: string, place: number): void {
  const bytes = readFileSync(file);
  const at = place < 0 ? bytes.length + place : place;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test('calls that do not need a damaged part are answered', () => {
  const { files, call } = container();
  rmSync(files.find((file) => readFileSync(file).includes('"row 7"')) ?? '');
  expect(call('+15550000007')).toContain('"status":500');
  expect(call('+15550000008')).toContain('row 8<');
});

test('a part of another publish is not answered from, though it is as long', () => {
  const { path, call } = container();
  const head = readFileSync(path);
  write('row', 'old');
  writeFileSync(path, head);
  expect(call(LAST)).toContain('is damaged, or of another table');
});

test('a new table is seen, with its own parts', () => {
  const { path, clock, call, read } = container();
  expect(call(LAST)).toContain('row 2999<');
  const next = `${path}.next`;
  write('new');
  writeFileSync(next, readFileSync(path));
  renameSync(next, path);
  clock.nowMs = 1_000;
  expect(call(LAST)).toContain('new 2999<');
  expect(read).toEqual(['read', 'read']);
});

test('a part that is written over while it is open is opened again', () => {
  const { files, call, read } = container();
  expect(call(LAST)).toContain('row 2999<');
  for (const file of files) utimesSync(file, 5, 5);
  // Dialled in another way, as what an address led to is remembered.
  expect(call('5550002999')).toContain('row 2999<');
  expect(read).toEqual(['read', 'read']);
});
