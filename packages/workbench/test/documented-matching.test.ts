/** That the examples of matching in the documents are what the route table does: each row is a test. */
import {
  answerCall,
  keyRoutes,
  openTable,
  parseSipAddress,
  resolveE164,
  type CallMatch,
} from 'route-table';
import { MOMENT, OWN_URLS } from '../../route-table/test/build-call';
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
  const routes = keyRoutes(source.routes);
  expect(match.kind === 'default' ? 'default' : shortName(routes.get(match.key)!)).toBe(wins);
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

function matchOf(source: ReturnType<typeof exampleTable>, to: string): CallMatch {
  const opened = openTable(source);
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  const call = { to, from: undefined, sipDomain: undefined, headers: {} };
  return answerCall(opened.table, call, MOMENT, OWN_URLS).match;
}

/** `exact-e164` in the words of the documents. */
function reasonOf(match: CallMatch): string {
  if (match.kind === 'default') return 'no match';
  const [kind = '', view] = match.reason.split('-');
  return `${kind}, ${REASONS[view as keyof typeof REASONS]}`;
}
