/** The first ten minutes of a newcomer: start, place calls, end. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const bin = (name: string) => join(__dirname, '../bin', `${name}.mjs`);
const folder = mkdtempSync(join(tmpdir(), 'local-session-'));
const env = { ...process.env, PORT: '0', LOCAL_TWILIO_SESSION: join(folder, 'session.json') };

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
}, 120_000);

afterAll(() => {
  product.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

function call(...words: string[]): { readonly output: string; readonly status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin('call'), ...words], {
    env,
    encoding: 'utf8',
  });
  return { output: stdout + stderr, status };
}

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
])('a call to %j is answered with %s', (words, answer) => {
  const { output, status } = call(...words);
  expect(output).toContain(answer);
  expect(status).toBe(0);
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
  const { output, status } = call('say');
  expect(output).toContain('npm start');
  expect(status).toBe(1);
});

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
