/** The first ten minutes of a newcomer: start, place calls, end. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const bin = (name: string) => join(__dirname, '../bin', `${name}.mjs`);
const folder = mkdtempSync(join(tmpdir(), 'local-session-'));
const env = { ...process.env, PORT: '0', LOCAL_TWILIO_SESSION: join(folder, 'session.json') };
const LOOPBACK = '127.0.0.1';

let product: ChildProcess;
let printed = '';

beforeAll(async () => {
  product = spawn(process.execPath, [bin('start')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  await new Promise<void>((ready, reject) => {
    const read = (chunk: unknown) => {
      printed += String(chunk);
      if (printed.includes('npm run call')) ready();
    };
    product.stdout?.on('data', read);
    product.stderr?.on('data', read);
    product.once('exit', () => reject(new Error(`npm start ended:\n${printed}`)));
  });
}, 300_000);

afterAll(() => {
  product.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Not spawnSync(): fetch() would not hear meanwhile that the server closed a connection that it wants to use again. */
async function run(script: string, words: readonly string[] = [], more = {}): Promise<Ended> {
  const child = spawn(process.execPath, [bin(script), ...words], { env: { ...env, ...more } });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => (said[stream] += chunk));
  }
  const [status] = (await once(child, 'close')) as [number | null];
  return { ...said, status };
}

async function call(
  ...words: string[]
): Promise<Pick<Ended, 'status'> & { readonly output: string }> {
  const { stdout, stderr, status } = await run('call', words);
  return { output: stdout + stderr, status };
}

/** The one address that was printed: the router's view in Flex. */
function viewUrl(): string {
  return /^ {2}(http:\/\/\S+)$/m.exec(printed)?.[1] ?? '';
}

function pageUrl(): string {
  return new URL(viewUrl()).origin;
}

test('the address that is printed is that of a page with Flex, the plugin and its three admins', async () => {
  const page = await fetch(viewUrl(), { headers: { accept: 'text/html' } });
  const html = await page.text();
  expect(new URL(viewUrl()).pathname).toBe('/inbound-sip-router');
  expect(page.status).toBe(200);
  expect(html.match(/"role":"admin"/g)).toHaveLength(3);
  const flex = /src="(\/preview\/flex-host-[^"]+)"/.exec(html)?.[1] ?? '';
  expect((await fetch(pageUrl() + flex, { method: 'HEAD' })).status).toBe(200);
  const [plugin] = (await (await fetch(`${pageUrl()}/plugins`)).json()) as { src: string }[];
  expect(await (await fetch(pageUrl() + plugin!.src)).text()).toContain('FlexPlugin');
});

test('Flex learns the domain of the service, and the admin API lets the page in', async () => {
  const html = await (await fetch(pageUrl(), { headers: { accept: 'text/html' } })).text();
  const token = /"token":"([^"]+)"/.exec(html)?.[1] ?? '';
  const configuration = await fetch(`${pageUrl()}/__twilio/flex-api.twilio.com/v1/Configuration`, {
    headers: { authorization: `Basic ${Buffer.from(`token:${token}`).toString('base64')}` },
  });
  const { ui_attributes } = (await configuration.json()) as {
    ui_attributes: { inbound_sip_router: { serverless_functions_domain: string } };
  };
  const domain = ui_attributes.inbound_sip_router.serverless_functions_domain;
  const list = (origin: string) =>
    fetch(`${pageUrl()}/__twilio/${domain}/admin/list`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ Token: token }),
    });
  const allowed = await list(pageUrl());
  expect(allowed.status).toBe(200);
  expect(allowed.headers.get('access-control-allow-origin')).toBe(pageUrl());
  expect((await list('https://evil.example')).status).toBe(403);
});

// If there is no /proc, nobody tells.
const testOnLinux = process.platform === 'linux' ? test : test.skip;

testOnLinux('it listens on this machine only, with all its processes', () => {
  const addresses = processesOf(product.pid ?? 0).flatMap(listeningAddresses);
  expect(addresses).toContain(LOOPBACK);
  const others = addresses.filter((address) => address !== LOOPBACK);
  expect(others).toEqual([]);
  expect(new URL(pageUrl()).hostname).toBe(LOOPBACK);
});

test('at a port that is taken, another one says what to do', async () => {
  const taken = new URL(pageUrl()).port;
  const second = spawn(process.execPath, [bin('start')], {
    env: { ...env, PORT: taken, LOCAL_TWILIO_SESSION: join(folder, 'second.json') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  second.stderr.on('data', (chunk) => (complaint += String(chunk)));
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(1);
  expect(complaint).toContain(`Port ${taken} is taken`);
}, 60_000);

test('a taken port is said before anything is installed', async () => {
  const PORT = new URL(pageUrl()).port;
  const taken = await run('ensure-port-free', [], { PORT });
  expect(taken).toMatchObject({ status: 1, stderr: expect.stringContaining(PORT) as string });
  expect(await run('ensure-port-free', [], { PORT: '0' })).toMatchObject({ status: 0, stderr: '' });
  const { scripts } = JSON.parse(
    readFileSync(join(__dirname, '../../../package.json'), 'utf8'),
  ) as { scripts: Record<string, string> };
  expect(scripts['prestart']).toMatch(/^node packages\/workbench\/bin\/ensure-port-free\.mjs && /);
});

test.each(['four thousand', '70000'])(
  'PORT=%s is not a port, which is said with a remedy',
  async (PORT) => {
    const { stderr, status } = await run('start', [], { PORT });
    expect(status).toBe(1);
    expect(stderr).toContain(`PORT is "${PORT}": a port is a number from 0 to 65535`);
  },
);

test('what is printed names the domain and the command that places a call', () => {
  expect(printed).toMatch(
    /point to https:\/\/inbound-sip-router-\d{4}-dev\.twil\.io\/inbound-sip-router/,
  );
  expect(printed).toContain('npm run call -- say');
});

test.each([
  [['say'], '<Say voice="Polly.Joanna" language="en-US">Your call was routed.</Say>'],
  [['say', 'acme'], '<Say>Welcome to Acme.</Say>'],
  [['4321'], '<Client>operator</Client>'],
  [['+15551239999'], 'begins with plus one'],
  [['sip:%73ay@ACME.sip.dublin.twilio.com:5060;transport=tls'], '<Say>Welcome to Acme.</Say>'],
  [['nobody'], 'not in service'],
  [['closed'], 'not in service'],
  [['studio'], 'knows that the call has ended'],
])('a call to %j is answered with %s', async (words, answer) => {
  const { output, status } = await call(...words);
  expect(output).toContain(answer);
  expect(status).toBe(0);
});

/** As the page asks it, as its admin. */
async function askAdmin(name: string, parameters: object): Promise<Record<string, unknown>> {
  const asked = await fetch(pageUrl(), { headers: { accept: 'text/html' } });
  const html = await asked.text();
  const domain = /https:\/\/(\S+)\/inbound-sip-router/.exec(printed)?.[1] ?? '';
  const response = await fetch(`${pageUrl()}/__twilio/${domain}/admin/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: pageUrl() },
    body: JSON.stringify({ Token: /"token":"([^"]+)"/.exec(html)?.[1], ...parameters }),
  });
  return (await response.json()) as Record<string, unknown>;
}

const DAY_MS = 86_400_000;
const dayBefore = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

async function usageOf(day: string) {
  const { usage } = await askAdmin('usage', { day });
  return usage as {
    calls: number;
    routes: { route: string; calls: number }[];
    dialled: { user: string }[];
    steps: { step: string; ended: Record<string, number> }[];
  };
}

test('there is a month of example calls, with forgotten numbers and outcomes of steps', async () => {
  const week = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((days) => usageOf(dayBefore(days))));
  const all = [...week, await usageOf(dayBefore(28))];
  for (const { calls } of all) expect(calls).toBeGreaterThan(0);
  expect(all.flatMap(({ routes }) => routes.map(({ route }) => route))).toEqual(
    expect.arrayContaining(['default', '["","exact","office"]', '["","exact","team"]']),
  );
  expect(all.flatMap(({ dialled }) => dialled.map(({ user }) => user))).toContain('reception');
  const outcomes = all.flatMap(({ steps }) => steps.flatMap(({ ended }) => Object.keys(ended)));
  expect(outcomes).toEqual(expect.arrayContaining(['answered', 'no-answer', 'busy']));
  expect(printed).toMatch(/Its \d{3} calls of the last month are an example/);
});

test('a call that is placed is counted at once', async () => {
  const count = async () => {
    const days = await Promise.all([dayBefore(0), dayBefore(1)].map(usageOf));
    return days.reduce((sum, { calls }) => sum + calls, 0);
  };
  const before = await count();
  expect((await call('say')).status).toBe(0);
  expect(await count()).toBe(before + 1);
});

test('a request that Twilio did not sign is refused before the Function sees it', async () => {
  const { url } = JSON.parse(readFileSync(env.LOCAL_TWILIO_SESSION, 'utf8')) as { url: string };
  const host = /https:\/\/(\S+)\/inbound-sip-router/.exec(printed)?.[1] ?? '';
  const response = await postAt(
    url,
    host,
    '/inbound-sip-router',
    'To=sip%3Asay%40example.sip.twilio.com',
  );
  expect(response).toMatchObject({ status: 400 });
  expect(response.body).not.toContain('<Response');
});

test('it ends cleanly, and then a call says what to do', async () => {
  product.removeAllListeners('exit');
  product.kill('SIGINT');
  const [code] = (await once(product, 'exit')) as [number | null];
  expect(code).toBe(0);
  const { output, status } = await call('say');
  expect(output).toContain('npm start');
  expect(status).toBe(1);
});

/** Addresses at which `pid` takes connections (Linux: /proc/net/tcp and tcp6, whose state 0A is LISTEN). */
function listeningAddresses(pid: number): string[] {
  const sockets = readdirSync(`/proc/${pid}/fd`).map((fd) => readLink(`/proc/${pid}/fd/${fd}`));
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((row) => row[3] === '0A' && sockets.includes(`socket:[${row[9] ?? ''}]`))
      .map((row) => (row[1]?.startsWith('0100007F:') ? LOOPBACK : (row[1] ?? ''))),
  );
}

function processesOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  const below = children === '' ? [] : children.split(' ').map(Number);
  return [pid, ...below.flatMap(processesOf)];
}

function readLink(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

/** A form to a host of the local Twilio; fetch() would not let one choose the Host header. */
function postAt(url: string, host: string, path: string, body: string) {
  return new Promise<{ readonly status: number | undefined; readonly body: string }>(
    (resolve, reject) => {
      const asked = request(
        `${url}${path}`,
        { method: 'POST', headers: { host, 'content-type': 'application/x-www-form-urlencoded' } },
        (response) => {
          let text = '';
          response.on('data', (chunk) => (text += String(chunk)));
          response.on('end', () => resolve({ status: response.statusCode, body: text }));
        },
      );
      asked.once('error', reject);
      asked.end(body);
    },
  );
}
