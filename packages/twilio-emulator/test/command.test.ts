/** Journey: the command, as a person or a script starts it. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageFolder } from '../src/package-folder';
import { createDeployedService, fn } from './deployed-service';
import { createService } from './serverless-steps';
import { clientOf, send, type TestClient } from './test-emulator';

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

interface Started {
  readonly ready: Ready;
  readonly child: ChildProcess;
  /** Requests as the account that the ready line names. */
  readonly client: TestClient;
  /** Every line that it has printed so far. */
  readonly lines: readonly string[];
}

async function start(...args: string[]): Promise<Started> {
  const command = join(packageFolder(), 'bin/twilio-emulator.mjs');
  const child = spawn(process.execPath, [command, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  await Promise.race([once(output, 'line'), once(output, 'close')]);
  if (lines[0] === undefined) throw new Error('The command printed nothing.');
  const ready = JSON.parse(lines[0]) as Ready;
  return { ready, child, lines, client: clientOf(() => ready) };
}

/** The exit code; null when a signal ended it. */
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const closed = once(child, 'close');
  child.kill(signal);
  const [code] = (await closed) as unknown[];
  return code;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('The command', () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    'prints one line, which says where it is, and ends on %s',
    async (signal) => {
      const { ready, child, lines } = await start('--port', '0');
      expect(Object.keys(ready)).toEqual([
        ...['url', 'proxy', 'ca', 'redirect', 'accountSid', 'authToken', 'flexTokens', 'pid'],
      ]);
      expect(Object.keys(ready.flexTokens)).toEqual(['admin', 'supervisor', 'agent']);
      expect(existsSync(ready.ca) && existsSync(ready.redirect)).toBe(true);
      expect(await end(child, signal)).toBe(0);
      expect(lines).toHaveLength(1);
      expect(existsSync(ready.ca)).toBe(false);
      await expect(send(ready.url, 'GET', '/', {})).rejects.toThrow('ECONNREFUSED');
    },
  );

  it('leaves no process of what was deployed when it ends', async () => {
    const { child, client } = await start('--build-seconds', '0');
    const service = await createDeployedService(client);
    await service.deploy([fn('/pid', 'callback(null, { pid: process.pid })')]);
    const { pid } = (await service.ask('GET', '/pid')).body as { pid: number };
    expect(isAlive(pid)).toBe(true);
    expect(await end(child, 'SIGTERM')).toBe(0);
    expect(isAlive(pid)).toBe(false);
  });

  it('writes its state although a second signal comes while it ends', async () => {
    const state = join(folder, 'state.json');
    const { child, client } = await start('--build-seconds', '0', '--state', state);
    const service = await createDeployedService(client);
    await service.deploy([fn('/pid', 'callback(null, { pid: process.pid })')]);
    await client.control('POST', 'faults', { action: { kind: 'time-out' } });
    const cutOff = client.get('serverless.twilio.com', '/v1/Services').catch(() => undefined);
    while (((await client.control('GET', 'faults')).body['faults'] as object[]).length > 0);
    rmSync(state, { force: true });
    const ended = end(child, 'SIGINT');
    await cutOff;
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(existsSync(state)).toBe(true);
  });

  it('with --state knows account and resources after a restart', async () => {
    const state = join(folder, 'state.json');
    const first = await start('--state', state);
    await createService(first.client, 'kept');
    await end(first.child, 'SIGTERM');
    const second = await start('--state', state);
    expect(second.ready.authToken).toBe(first.ready.authToken);
    expect(second.ready.flexTokens).toEqual(first.ready.flexTokens);
    const reply = await second.client.get('serverless.twilio.com', '/v1/Services/kept');
    expect(reply).toMatchObject({ status: 200, body: { unique_name: 'kept' } });
    await end(second.child, 'SIGTERM');
  });

  it('with --build-seconds builds that long, with --limits keeps to limits, with --record writes', async () => {
    const record = join(folder, 'asked.jsonl');
    const limited = ['--limits', 'buildsPerHour=100', '--record', record];
    const { ready, child, client } = await start('--build-seconds', '30', ...limited);
    await client.get('serverless.twilio.com', '/v1/Services');
    const limits = await send(ready.url, 'GET', '/__emulator/limits', {});
    expect(limits.body).toMatchObject({ buildsPerHour: 100, executionSeconds: 10 });
    const { body } = await send(ready.url, 'GET', '/__emulator/builds', {});
    expect(body).toEqual({ seconds: 30, failNext: 0 });
    await end(child, 'SIGTERM');
    expect(readFileSync(record, 'utf8')).toContain('"operation":"ListService"');
  });
});
