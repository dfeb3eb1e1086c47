/** Today's editor on the service of the release before: nothing is lost, and what that service cannot do is said. */
import { join } from 'node:path';
import { diffTables, mergeTables, type Route, type RouteTable } from 'route-table';
import { listed, openEditor, publishedBy, restoredBy, todaysEditor } from './editors';
import { createInstallerWorld, FIRST_TABLE, SECRET, type InstallerWorld } from './installer-world';
import { readRelease, type EditorClient } from './kept-release';

const { signal } = new AbortController();
let world: InstallerWorld;
let editor: EditorClient;

const say = (address: string, text: string): Route => ({
  address,
  type: 'say',
  destination: text,
});
const withRoute = (table: RouteTable, ...routes: readonly Route[]): RouteTable => ({
  ...table,
  routes: [...table.routes, ...routes],
});
const PLANS: RouteTable['plans'] = [
  { id: 'desk', name: 'Desk', steps: [{ id: 'hello', type: 'say', destination: 'Hello.' }] },
];
/** What comes back may come last. */
const sorted = ({ routes, ...rest }: RouteTable) => ({
  ...rest,
  routes: [...routes].sort((one, other) => one.address.localeCompare(other.address)),
});
const twimlOf = (user: string) =>
  world.webhook('/inbound-sip-router', {
    To: `sip:${user}@acme.sip.twilio.com`,
    From: 'sip:caller@acme.sip.twilio.com',
  });

beforeAll(async () => {
  world = await createInstallerWorld();
  readRelease('0.1.0').writeFunctions(join(world.serviceFolder, 'dist/functions'));
  const deployed = await world.run('deploy', ['--yes', '--no-flex', '--no-sip']);
  expect(deployed).toMatchObject({ exitCode: 0 });
  editor = await openEditor(world, todaysEditor());
});
afterAll(() => world.dispose());

test('what somebody else published meanwhile is merged, and the secret stays', async () => {
  const base = await listed(editor);
  await world.publishFromFlex((table) => withRoute(table, say('theirs', 'Theirs.')));
  const mine = withRoute(base.table, say('mine', 'Mine.'));
  const changes = diffTables(base.table, mine);
  const stale = await publishedBy(editor, { id: 'todays-mine', version: base.version, changes });
  expect(stale).toMatchObject({ kind: 'refused', code: 'stale-version' });
  const theirs = await listed(editor);
  const merged = mergeTables(base.table, mine, theirs.table);
  expect(merged.kind).toBe('merged');
  const again = {
    id: 'todays-merged',
    version: theirs.version,
    changes: diffTables(theirs.table, merged.table),
  };
  expect(await publishedBy(editor, again)).toMatchObject({ kind: 'ok', value: { state: 'live' } });
  const [one, phone] = base.table.routes;
  expect(await world.liveTable()).toEqual({
    ...FIRST_TABLE,
    routes: [one, phone, say('theirs', 'Theirs.'), say('mine', 'Mine.')],
  });
  expect(one).toEqual(FIRST_TABLE.routes[0]);
  expect(phone).toMatchObject({ address: 'phone', options: { username: 'alice' } });
  expect(await twimlOf('phone')).toContain(`password="${SECRET}"`);
});

test('the history is read, and a secret that it no longer knows is asked for', async () => {
  const { table, version } = await listed(editor);
  const routes = table.routes.filter(({ address }) => address !== 'phone');
  const changes = diffTables(table, { ...table, routes });
  expect(await publishedBy(editor, { id: 'todays-removal', version, changes })).toMatchObject({
    kind: 'ok',
  });
  expect(await twimlOf('phone')).not.toContain(SECRET);
  expect(await editor.history(signal)).toMatchObject({
    kind: 'ok',
    value: { entries: [{ id: 'todays-removal' }, { id: 'todays-merged' }, {}, {}] },
  });
  const ask = async (id: string, secrets?: object) =>
    restoredBy(editor, {
      ...{ id, to: 'todays-merged', note: '', secrets },
      version: (await listed(editor)).version,
    });
  expect(await ask('todays-restore')).toMatchObject({
    kind: 'refused',
    issues: [
      { code: 'secret-unknown', message: expect.stringContaining('enter it again') as string },
    ],
  });
  const { options } = table.routes.find(({ address }) => address === 'phone')!;
  const marker = (options as { readonly password: string }).password;
  expect(await ask('todays-entered', { [marker]: SECRET })).toMatchObject({ kind: 'ok' });
  expect(sorted(await world.liveTable())).toEqual(sorted(table));
  expect(await twimlOf('phone')).toContain(`password="${SECRET}"`);
});

test('a type that it does not know is refused by its name, and nothing changes', async () => {
  const before = await listed(editor);
  const route = { address: 'newer', type: 'echo', destination: '' } as const;
  const changes = diffTables(before.table, withRoute(before.table, route));
  const request = { id: 'todays-echo', version: before.version, changes };
  const refused = await publishedBy(editor, request);
  expect(refused).toMatchObject({ kind: 'refused', code: 'invalid-table' });
  const messages = (refused.issues ?? []).map(({ message }) => message);
  expect(messages).toEqual([expect.stringContaining('"echo"')]);
  expect(await listed(editor)).toEqual(before);
});

test.each([
  ['with a route that leads to one', true],
  ['that no route leads to', false],
])('call plans %s are refused, and nothing changes', async (_what, isUsed) => {
  const before = await listed(editor);
  const route = { address: 'newer', type: 'call-plan', destination: 'desk' } as const;
  const table = isUsed ? withRoute(before.table, route) : before.table;
  const changes = diffTables(before.table, { ...table, plans: PLANS });
  const request = { id: `todays-plans-${String(isUsed)}`, version: before.version, changes };
  expect(await publishedBy(editor, request)).toMatchObject({
    kind: 'refused',
    code: 'invalid-table',
  });
  expect(await listed(editor)).toEqual(before);
});
