/** The release before this one, with publishes, secrets and an open publish, is upgraded: nothing of them is lost. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteTable } from 'route-table';
import { listed, openEditor, publishedBy } from './editors';
import { createInstallerWorld, FIRST_TABLE, SECRET, type InstallerWorld } from './installer-world';
import { readRelease } from './kept-release';

const old = readRelease('0.1.0');
const { signal } = new AbortController();
let world: InstallerWorld;
let todays: string;

const say = (address: string, destination: string) =>
  ({ address, type: 'say', destination }) as const;
const withRoute =
  (address: string, text: string) =>
  (table: RouteTable): RouteTable => ({ ...table, routes: [...table.routes, say(address, text)] });

const MARKER = /__secret_[0-9a-f]{16}__/g;
/** Each release has markers of its own for the same secrets. */
const withoutMarkers = (table: RouteTable): unknown =>
  JSON.parse(JSON.stringify(table).replace(MARKER, 'a marker'));

const twimlOfPhone = () =>
  world.webhook('/inbound-sip-router', {
    To: 'sip:phone@acme.sip.twilio.com',
    From: 'sip:caller@acme.sip.twilio.com',
  });

beforeAll(async () => {
  world = await createInstallerWorld();
  const functions = join(world.serviceFolder, 'dist/functions');
  todays = mkdtempSync(join(tmpdir(), 'todays-functions-'));
  cpSync(functions, todays, { recursive: true });
  old.writeFunctions(functions);
  world.writeLocalTable(Object.assign({}, FIRST_TABLE, { notes: 'of people' }));
  expect(await world.run('deploy', ['--yes', '--no-flex', '--no-sip'])).toMatchObject({
    exitCode: 0,
  });
  await world.publishFromFlex(withRoute('two', 'Two.'));
  await world.publishFromFlex(withRoute('three', 'Three.'));
});
afterAll(async () => {
  await world.dispose();
  rmSync(todays, { recursive: true, force: true });
});

test('today’s pull and push on the old service change nothing and say what to do', async () => {
  const before = await world.liveTable();
  for (const command of ['pull', 'push']) {
    const ran = await world.run(command, ['--yes']);
    expect(ran.exitCode).toBe(1);
    expect(ran.err).toContain('npm run deploy');
  }
  expect(await world.liveTable()).toEqual(before);
});

test('an open publish of the old editor is named, and neither lost nor overrun', async () => {
  const { body } = await world.admin('list');
  const table = withRoute('open', 'Open.')(body['data'] as RouteTable);
  const made = await world.admin('update', { data: table, version: body['version'] });
  cpSync(todays, join(world.serviceFolder, 'dist/functions'), { recursive: true, force: true });
  expect(await world.run('deploy', ['--yes', '--wait', 'long'])).toMatchObject({ exitCode: 2 });
  const ran = await world.run('deploy', ['--yes', '--no-flex', '--no-sip', '--wait', '1']);
  expect(ran.exitCode).toBe(1);
  expect(ran.err).toContain(String(made.body['buildSid']));
  const published = await world.admin('publish', { buildSid: made.body['buildSid'] });
  expect(published.body).toMatchObject({ state: 'live' });
});

test('after the upgrade routes, history and secrets are what they were', async () => {
  const before = await world.admin('history');
  const entries = before.body['entries'] as readonly { readonly id: string }[];
  const table = await world.liveTable();
  const twiml = await twimlOfPhone();
  expect(twiml).toContain(`username="alice" password="${SECRET}"`);
  const ran = await world.run('deploy', ['--yes', '--no-flex', '--no-sip']);
  expect(ran).toMatchObject({ exitCode: 0 });
  const upgraded = await world.liveTable();
  expect(withoutMarkers(upgraded)).toEqual(withoutMarkers(table));
  expect(JSON.stringify(upgraded)).toMatch(MARKER);
  expect(await twimlOfPhone()).toBe(twiml);
  const after = await world.admin('history');
  const ids = (after.body['entries'] as typeof entries).map(({ id }) => id);
  expect(ids.slice(1)).toEqual(entries.map(({ id }) => id));
  expect(JSON.stringify([after.body, upgraded])).not.toContain(SECRET);
  expect(await world.run('pull', ['--yes'])).toMatchObject({ exitCode: 0 });
});

test('the old editor publishes on the new service, and its merge loses nothing', async () => {
  const editor = await openEditor(world, old.editor);
  const base = await listed(editor);
  await world.publishFromFlex(withRoute('theirs', 'Theirs.'));
  const mine = withRoute('mine', 'Mine.')(base.table);
  const changes = old.editor.diffTables(base.table, mine);
  const stale = await publishedBy(editor, { id: 'old-editor-1', version: base.version, changes });
  expect(stale).toMatchObject({ kind: 'refused', code: 'stale-version' });
  const theirs = await listed(editor);
  const { table } = old.editor.mergeTables(base.table, mine, theirs.table);
  const again = {
    id: 'old-editor-2',
    version: theirs.version,
    changes: old.editor.diffTables(theirs.table, table),
  };
  expect(await publishedBy(editor, again)).toMatchObject({ kind: 'ok' });
  const { routes } = base.table;
  expect(await world.liveTable()).toEqual({
    ...base.table,
    routes: [...routes, say('theirs', 'Theirs.'), say('mine', 'Mine.')],
  });
  expect(routes.map(({ address }) => address)).toEqual(['one', 'phone', 'two', 'three', 'open']);
  expect(await twimlOfPhone()).toContain(`password="${SECRET}"`);
  expect(await editor.history(signal)).toMatchObject({ kind: 'ok' });
});

const NEWER: Partial<RouteTable> = {
  plans: [
    { id: 'desk', name: 'Desk', steps: [{ id: 'hello', type: 'say', destination: 'Hello.' }] },
  ],
  hours: [{ id: 'ny', name: 'New York', timeZone: 'America/New_York' }],
  access: { view: ['supervisor'] },
};

test('the old editor on a table with plans, hours and rights keeps them as they are', async () => {
  await world.publishFromFlex((table) => ({ ...table, ...NEWER }));
  const editor = await openEditor(world, old.editor);
  const base = await listed(editor);
  expect(base.table).toMatchObject(NEWER);
  const mine = withRoute('beside-plans', 'Beside.')(base.table);
  const changes = old.editor.diffTables(base.table, mine);
  const request = { id: 'old-beside-plans', version: base.version, changes };
  expect(await publishedBy(editor, request)).toMatchObject({ kind: 'ok' });
  const now = await world.liveTable();
  expect(now).toEqual({
    ...base.table,
    routes: [...base.table.routes, say('beside-plans', 'Beside.')],
  });
  for (const name of ['plans', 'hours', 'access'] as const) {
    expect(JSON.stringify(now[name])).toBe(JSON.stringify(NEWER[name]));
  }
});

test('it shows no history in which something is that it does not know, rather than less of it', async () => {
  const editor = await openEditor(world, old.editor);
  expect(await editor.history(signal)).toMatchObject({ kind: 'refused', code: 'malformed-answer' });
});

test('it shows no table in which a route leads to a plan, rather than less of it', async () => {
  const route = { address: 'planned', type: 'call-plan', destination: 'desk' } as const;
  await world.publishFromFlex((table) => ({ ...table, routes: [...table.routes, route] }));
  const before = await world.liveTable();
  const editor = await openEditor(world, old.editor);
  expect(await editor.list(signal)).toMatchObject({ kind: 'refused', code: 'malformed-answer' });
  expect(await world.liveTable()).toEqual(before);
});

test('code that is older than the live table is not deployed over it', async () => {
  const list = join(world.serviceFolder, 'dist/functions/admin/list.js');
  const todaysList = readFileSync(list, 'utf8');
  writeFileSync(list, todaysList.replace(/tableKeys:(\w+)/, 'tableKeys:[...$1,"notes"]'));
  expect(await world.run('deploy', ['--yes', '--no-flex', '--no-sip'])).toMatchObject({
    exitCode: 0,
  });
  const live = await world.liveTable();
  writeFileSync(list, todaysList);
  const ran = await world.run('deploy', ['--yes', '--no-flex', '--no-sip']);
  expect(ran.exitCode).toBe(1);
  expect(ran.err).toContain('The live table has notes, which this version of the code does not');
  expect(await world.liveTable()).toEqual(live);
});
