/** Journey: `npm start -- --dev` builds the plugin when one of its files is saved, and loads the page again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START = join(__dirname, '../bin/start.mjs');
const PLUGIN_FILE = join(__dirname, '../../../plugin-inbound-sip-router/src/index.ts');
const folder = mkdtempSync(join(tmpdir(), 'dev-session-'));
const env = { ...process.env, PORT: '0', LOCAL_TWILIO_SESSION: join(folder, 'session.json') };

let product: ChildProcess;
let printed = '';

beforeAll(async () => {
  product = spawn(process.execPath, [START, '--dev'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  await new Promise<void>((ready, reject) => {
    const read = (chunk: unknown) => {
      printed += String(chunk);
      if (printed.includes('npm run call')) ready();
    };
    product.stdout?.on('data', read);
    product.stderr?.on('data', read);
    product.once('exit', () => reject(new Error(`npm start -- --dev ended:\n${printed}`)));
  });
}, 300_000);
afterAll(() => {
  product.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

function pageUrl(): string {
  return new URL(/^ {2}(http:\/\/\S+)$/m.exec(printed)?.[1] ?? '').origin;
}

async function loadedPlugin(): Promise<string> {
  const [plugin] = (await (await fetch(`${pageUrl()}/plugins`)).json()) as { src: string }[];
  return (await fetch(pageUrl() + (plugin?.src ?? ''))).text();
}

test('Flex loads the plugin as it was built here and now, not the release build', async () => {
  const script = await loadedPlugin();
  expect(script).toContain('sourceMappingURL=data:application/json');
  expect(script).toContain('InboundSipRouterPlugin');
});

test('a saved file is a new build, and the open page is told to load again', async () => {
  const page = await fetch(pageUrl(), { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('"reloads":true');
  const ended = new AbortController();
  const channel = await fetch(`${pageUrl()}/preview/reloads`, { signal: ended.signal });
  const events: ReadableStreamDefaultReader<Uint8Array> | undefined = channel.body?.getReader();
  const next = async () => new TextDecoder().decode((await events?.read())?.value);
  expect(await next()).toContain('listening');
  // Saved, with the same content: no other test may find the file changed.
  const { atime, mtime } = statSync(PLUGIN_FILE);
  try {
    utimesSync(PLUGIN_FILE, atime, new Date());
    expect(await next()).toContain('data: reload');
  } finally {
    utimesSync(PLUGIN_FILE, atime, mtime);
    ended.abort();
  }
  expect(await loadedPlugin()).toContain('InboundSipRouterPlugin');
}, 60_000);
