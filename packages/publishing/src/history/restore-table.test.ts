/** Every state that the history offers comes back, whole or one route of it, and no other. */
import { diffTables, type RouteTable } from 'route-table';
import { AUTH_TOKEN, emptyRecord, presentWith, say, tableOf } from '../../test/present-with';
import type { ArchiveContent } from '../archive/archive-content';
import type { HistoryEntry, RecordedChanges } from './history-entry';
import { keepTable } from './keep-table';
import { restorableEntries } from './old-table';
import type { History } from './read-history';
import { restoreTable } from './restore-table';
import { changesBetween } from './make-record';
import { maskTable } from './masked-table';
import { unpackArchive } from '../archive/archive-content';

const withPassword = (password: string, ...more: RouteTable['routes']): RouteTable =>
  tableOf(
    {
      address: 'phone',
      type: 'dial-sip',
      destination: 'sip:phone@pbx.example.com',
      options: { username: 'router', password },
    },
    ...more,
  );
const tooMany: RecordedChanges = { kind: 'too-many', count: 30_000 };
const shown = (table: RouteTable) => maskTable(table, AUTH_TOKEN).table!;

const entry = (id: string, changes: RecordedChanges): HistoryEntry => ({
  kind: 'publish',
  id,
  author: 'ada',
  at: '2026-11-20T12:00:00.000Z',
  note: '',
  requestTag: '',
  changes,
});
const all = (content: ArchiveContent) => [{ path: '/history/0', ids: content.map(({ id }) => id) }];

const old = withPassword('hunter2', say('a', 'A1'));
const live = tableOf(say('a', 'A2'), say('b'));
const content: ArchiveContent = [
  { id: 'p3', table: { ...live } },
  { id: 'p2', table: { ...old } },
];
const entries = [
  entry('p3', tooMany),
  entry('p2', changesBetween(shown(withPassword('hunter2')), shown(old))),
  entry('p1', tooMany),
  entry('p0', tooMany),
];
const history: History = { entries, archive: all(content) };
const present = presentWith(live, { record: emptyRecord, files: { '/history/0': content } });

test('a table from the archive comes back with its secrets, behind any number of changes', () => {
  expect(restoreTable(history, present, { to: 'p2' })).toMatchObject({ kind: 'whole', data: old });
});

test('so does one route of it, put into the live table', () => {
  const route = JSON.stringify(['', 'exact', 'phone']);
  const restored = restoreTable(history, present, { to: 'p2', route });
  expect(restored).toMatchObject({ kind: 'whole' });
  expect((restored as { data: RouteTable }).data.routes).toEqual(
    expect.arrayContaining([old.routes[0], ...live.routes]),
  );
});

test('what is older than the archive is made by undoing changes from its nearest table', () => {
  const restored = restoreTable(history, present, { to: 'p1' });
  expect(restored).toMatchObject({ kind: 'masked' });
  const { table, from } = restored as { table: RouteTable; from: ReturnType<typeof maskTable> };
  expect(diffTables(table, shown(withPassword('hunter2')))).toEqual([]);
  expect([...from.known.values()].map(({ secret }) => secret)).toEqual(['hunter2']);
});

test('exactly what can be restored is offered', () => {
  expect(restorableEntries(history, present)).toEqual([true, true, true, false]);
  const kinds = entries.map(({ id }) => restoreTable(history, present, { to: id }).kind);
  expect(kinds).toEqual(['whole', 'whole', 'masked', 'refused']);
});

test('after a deployment from the command line only what can be undone is offered, until the next publish', () => {
  const cli: HistoryEntry = {
    kind: 'cli-deployment',
    id: 'ZD1',
    buildSid: 'ZB1',
    liveAt: '2026-11-21T12:00:00.000Z',
    changes: changesBetween(shown(live), shown(tableOf(say('cli')))),
  };
  const replaced = { entries: [cli, ...entries], archive: history.archive };
  const blind = presentWith(tableOf(say('cli')));
  expect(restorableEntries(replaced, blind)).toEqual([true, true, false, false, false]);
  expect(restoreTable(replaced, blind, { to: 'p3' })).toMatchObject({ kind: 'masked' });
  const refused = restoreTable(replaced, blind, { to: 'p2' });
  expect(refused).toMatchObject({ kind: 'refused', code: 'not-restorable' });
  expect((refused as { message: string }).message).toMatch(/ada.*restore that one first/);
});

test('a refusal names no SID and no id', () => {
  for (const to of ['p0', 'no-such-entry']) {
    const refused = restoreTable(history, present, { to });
    expect((refused as { message: string }).message).not.toContain(to);
  }
});

test('the live table is kept with the first publish after the upgrade, and with each that replaces a deployment', () => {
  const cli = tableOf(say('cli'));
  const plan = keepTable({ entries: [entry('p9', tooMany)], archive: [] }, presentWith(cli), {
    id: 'p10',
    table: { ...live },
  });
  expect(plan.files).toEqual([{ path: '/history/0', ids: ['p10', 'p9'] }]);
  expect(unpackArchive(plan.upload!.content)).toEqual([
    { id: 'p10', table: live },
    { id: 'p9', table: cli },
  ]);
});

test('a live table that is kept already is not kept twice', () => {
  const plan = keepTable(history, present, { id: 'p4', table: { ...old } });
  expect(plan.files[0]!.ids).toEqual(['p4', 'p3', 'p2']);
});
