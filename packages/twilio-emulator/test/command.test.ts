/** Journey: the command, as a person or a script starts it. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageFolder } from '../src/package-folder';
import { send } from './test-emulator';

interface Ready {
  readonly url: string;
  readonly proxy: string;
  readonly ca: string;
  readonly redirect: string;
  readonly accountSid: string;
  readonly authToken: string;
  readonly flexTokens: Readonly<Record<string, string>>;
}

/** A build, and several starts of a process. */
jest.setTimeout(30_000);

const running = new Set<ChildProcess>();
let folder: string;

beforeAll(() => execFileSync(process.execPath, [join(packageFolder(), 'build.mjs')]));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emulator-command-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function start(...args: string[]): Promise<{ ready: Ready; child: ChildProcess }> {
  const command = join(packageFolder(), 'bin/twilio-emulator.mjs');
  const child = spawn(process.execPath, [command, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  for await (const line of createInterface({ input: child.stdout })) {
    return { ready: JSON.parse(line) as Ready, child };
  }
  throw new Error('The command printed nothing.');
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return ended;
}

function asAccount(ready: Ready): Record<string, string> {
  const credentials = Buffer.from(`${ready.accountSid}:${ready.authToken}`).toString('base64');
  return {
    host: 'serverless.twilio.com',
    authorization: `Basic ${credentials}`,
    'content-type': 'application/x-www-form-urlencoded',
  };
}

describe('The command', () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    'prints where it is and ends on %s',
    async (signal) => {
      const { ready, child } = await start('--port', '0');
      expect(Object.keys(ready)).toEqual([
        ...['url', 'proxy', 'ca', 'redirect', 'accountSid', 'authToken', 'flexTokens'],
      ]);
      expect(Object.keys(ready.flexTokens)).toEqual(['admin', 'supervisor', 'agent']);
      expect(existsSync(ready.ca) && existsSync(ready.redirect)).toBe(true);
      expect(await end(child, signal)).toBe(0);
      expect(existsSync(ready.ca)).toBe(false);
      await expect(send(ready.url, 'GET', '/', {})).rejects.toThrow('ECONNREFUSED');
    },
  );

  it('with --state knows account and resources after a restart', async () => {
    const state = join(folder, 'state.json');
    const first = await start('--state', state);
    const form = 'UniqueName=kept&FriendlyName=kept';
    await send(first.ready.url, 'POST', '/v1/Services', asAccount(first.ready), form);
    await end(first.child, 'SIGTERM');
    const second = await start('--state', state);
    expect(second.ready.authToken).toBe(first.ready.authToken);
    expect(second.ready.flexTokens).toEqual(first.ready.flexTokens);
    const reply = await send(second.ready.url, 'GET', '/v1/Services/kept', asAccount(first.ready));
    expect(reply).toMatchObject({ status: 200, body: { unique_name: 'kept' } });
    await end(second.child, 'SIGTERM');
  });

  it('with --build-seconds builds that long', async () => {
    const { ready, child } = await start('--build-seconds', '30');
    const { body } = await send(ready.url, 'GET', '/__emulator/builds', {});
    expect(body).toEqual({ seconds: 30, failNext: 0 });
    await end(child, 'SIGTERM');
  });
});
