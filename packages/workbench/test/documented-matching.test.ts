/** That the examples of matching in the documents are what the route table does: each row is a test. */
import {
  calledAddress,
  compileTable,
  matchRoute,
  parseSipAddress,
  resolveE164,
  type RouteMatch,
} from 'route-table';
import { exampleTable, shortName } from './documents/example-table';
import { allDocuments } from './documents/documents';

const tables = allDocuments().flatMap((document) => document.tables);
const rowsUnder = (...header: readonly string[]) =>
  tables
    .filter((table) => table.header.join() === header.join())
    .flatMap(({ place, rows }) =>
      rows.map((row) => [`${place}: ${row.join(' | ')}`, row] as const),
    );

const REASONS = { user: 'user part', number: 'number', e164: 'E.164' } as const;

const code = (cell: string) => /`(.*)`/.exec(cell)?.[1] ?? '';
const codes = (cell: string) => (cell.match(/`[^`]*`/g) ?? []).map(code);
const shown = (value = 'none') =>
  value === 'none' || value === '' ? value || 'empty' : `\`${value}\``;

test.each(rowsUnder('Table', 'Call', 'Wins', 'Why'))('%s', (_, [table, call, wins, why]) => {
  const source = exampleTable(table ?? '');
  const match = matchOf(source, code(call ?? ''));
  expect(match.kind === 'default' ? 'default' : shortName(source.routes[match.index]!)).toBe(wins);
  expect((why ?? '').replace(/:.*$/, '')).toBe(reasonOf(match));
});

test.each(rowsUnder('Sent', 'User part', 'Number', 'SIP domain'))('%s', (_, row) => {
  const read = parseSipAddress(code(row[0] ?? ''));
  const facts =
    read.kind === 'parsed'
      ? [shown(read.address.user), shown(read.address.number), shown(read.address.domain)]
      : ['unreadable', '', ''];
  expect(facts).toEqual(row.slice(1));
});

test.each(rowsUnder('Numbering', 'Dialled', 'E.164'))('%s', (_, [numbering, dialled, e164]) => {
  const { numbering: settings } = exampleTable(numbering ?? '');
  expect(shown(resolveE164(code(dialled ?? ''), settings!))).toBe(e164);
});

test.each(rowsUnder('Pattern', 'Takes', 'Not'))('%s', (_, [pattern, takes, not]) => {
  const source = exampleTable(`pattern ${pattern ?? ''}`);
  const isTaken = (user: string) =>
    matchOf(source, `sip:${user}@acme.sip.twilio.com`).kind === 'route';
  expect(codes(takes ?? '').filter((user) => !isTaken(user))).toEqual([]);
  expect(codes(not ?? '').filter(isTaken)).toEqual([]);
});

test('there are such examples', () => {
  expect(rowsUnder('Table', 'Call', 'Wins', 'Why').length).toBeGreaterThan(20);
  expect(rowsUnder('Sent', 'User part', 'Number', 'SIP domain').length).toBeGreaterThan(10);
  expect(rowsUnder('Numbering', 'Dialled', 'E.164').length).toBeGreaterThan(10);
  expect(rowsUnder('Pattern', 'Takes', 'Not').length).toBeGreaterThan(5);
});

function matchOf(source: ReturnType<typeof exampleTable>, to: string): RouteMatch {
  const read = parseSipAddress(to);
  if (read.kind !== 'parsed') return { kind: 'default' };
  const { numbering } = source;
  return matchRoute(
    compileTable(source),
    calledAddress(read.address, numbering ? { numbering } : {}),
  );
}

/** `exact-e164` in the words of the documents. */
function reasonOf(match: RouteMatch): string {
  if (match.kind === 'default') return 'no match';
  const [kind = '', view] = match.reason.split('-');
  return `${kind}, ${REASONS[view as keyof typeof REASONS]}`;
}
