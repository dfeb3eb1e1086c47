/** The release before this one, with publishes, secrets and an open publish, is upgraded: nothing of them is lost. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteTable } from 'route-table';
import { createInstallerWorld, SECRET, type InstallerWorld } from './installer-world';
import { readRelease, type OldEditor } from './kept-release';

const old = readRelease('0.1.0');
const { signal } = new AbortController();
let world: InstallerWorld;
let todays: string;

const say = (address: string, destination: string) =>
  ({ address, type: 'say', destination }) as const;
const withRoute =
  (address: string, text: string) =>
  (table: RouteTable): RouteTable => ({ ...table, routes: [...table.routes, say(address, text)] });

/** The old editor in a browser whose requests reach the emulator. */
async function openOldEditor(): Promise<OldEditor> {
  const domain = await world.domain();
  return old.editor.createHttpAdminApi({
    fetch: (url: string, init: { readonly body: URLSearchParams }) => post(url, init.body),
    wait: () => new Promise(() => undefined),
    domain: () => domain,
    token: () => world.emulator.flexTokens.admin,
  });
}

function post(url: string, form: URLSearchParams) {
  const { host, pathname } = new URL(url);
  const body = form.toString();
  return new Promise<{ status: number; text: () => Promise<string> }>((resolve, reject) => {
    const headers = {
      host,
      origin: 'https://flex.twilio.com',
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
      'content-length': Buffer.byteLength(body),
    };
    const target = `${world.emulator.url}${pathname}`;
    const sent = httpRequest(target, { method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: () => Promise.resolve(text) }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

beforeAll(async () => {
  world = await createInstallerWorld();
  const functions = join(world.serviceFolder, 'dist/functions');
  todays = mkdtempSync(join(tmpdir(), 'todays-functions-'));
  cpSync(functions, todays, { recursive: true });
  old.writeFunctions(functions);
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
  const ran = await world.run('deploy', ['--yes', '--no-flex', '--no-sip']);
  expect(ran.exitCode).toBe(1);
  expect(ran.err).toContain(String(made.body['buildSid']));
  const published = await world.admin('publish', { buildSid: made.body['buildSid'] });
  expect(published.body).toMatchObject({ state: 'live' });
});

test('after the upgrade routes, history and secrets are what they were', async () => {
  const before = await world.admin('history');
  const entries = before.body['entries'] as readonly { readonly id: string }[];
  const table = await world.liveTable();
  const ran = await world.run('deploy', ['--yes', '--no-flex', '--no-sip']);
  expect(ran).toMatchObject({ exitCode: 0 });
  expect((await world.liveTable()).routes.map(({ address }) => address)).toEqual(
    table.routes.map(({ address }) => address),
  );
  const after = await world.admin('history');
  const ids = (after.body['entries'] as typeof entries).map(({ id }) => id);
  expect(ids.slice(1)).toEqual(entries.map(({ id }) => id));
  expect(JSON.stringify([after.body, await world.liveTable()])).not.toContain(SECRET);
  expect(await world.run('pull', ['--yes'])).toMatchObject({ exitCode: 0 });
});

test('the old editor publishes on the new service, and its merge loses nothing', async () => {
  const editor = await openOldEditor();
  const listed = await editor.list(signal);
  expect(listed.kind).toBe('ok');
  const base = listed.value?.['table'] as RouteTable;
  await world.publishFromFlex(withRoute('theirs', 'Theirs.'));
  const mine = withRoute('mine', 'Mine.')(base);
  const note = '';
  const stale = await editor.update(
    {
      id: 'old-editor-1',
      version: listed.value?.['version'],
      changes: old.editor.diffTables(base, mine),
      note,
    },
    signal,
  );
  expect(stale).toMatchObject({ kind: 'refused', code: 'stale-version' });
  const again = await editor.list(signal);
  const theirs = again.value?.['table'] as RouteTable;
  const merged = old.editor.mergeTables(base, mine, theirs);
  const changes = old.editor.diffTables(theirs, merged.table);
  const started = await editor.update(
    { id: 'old-editor-2', version: again.value?.['version'], changes, note },
    signal,
  );
  expect(started.kind).toBe('ok');
  const buildSid = String(started.value?.['buildSid']);
  for (let turn = 0; turn < 50; turn += 1) {
    const { value } = await editor.publish(buildSid, signal);
    if (value?.['state'] === 'live') break;
  }
  const addresses = (await world.liveTable()).routes.map(({ address }) => address);
  expect(addresses).toEqual(
    expect.arrayContaining(['one', 'phone', 'two', 'three', 'open', 'theirs', 'mine']),
  );
  expect(await editor.history(signal)).toMatchObject({ kind: 'ok' });
});
