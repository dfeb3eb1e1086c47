/** How deployed processes end: with their emulator, whichever way that goes. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../src/index';
import { createDeployedService, fn } from './deployed-service';
import { send, startTestEmulator } from './test-emulator';

/** Each deployment starts a process. */
jest.setTimeout(30_000);

const emulator = startTestEmulator();

const SCRIPT = join(__dirname, '../src/runner/deployed-process.cjs');

/** Plays an emulator: starts a process, asks it for `/spins`, and stays. */
const PARENT = `
  const { fork } = require('node:child_process');
  const [folder, filePath] = process.argv.slice(2);
  const child = fork(${JSON.stringify(SCRIPT)}, {
    execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc', 'pipe'],
  });
  const route = { path: '/spins', access: 'public', filePath, name: 'spins' };
  const build = { folder, domainName: 'a.twil.io', context: {}, functions: [route], assets: [] };
  const headers = { 'i-twilio-clock': '{"change":0,"aheadMs":0}' };
  child.send({ kind: 'serve', build });
  child.on('message', ({ port }) => port && fetch('http://127.0.0.1:' + port + '/spins', { headers }));
`;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('After a restart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twilio-emulator-test-'));
  const stateFile = join(folder, 'state.json');
  const kept = startTestEmulator({ stateFile });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('what was deployed answers again, started by its first requests', async () => {
    const service = await createDeployedService(kept);
    await service.deploy([fn('/works', 'callback(null, context.SERVICE_SID)')]);
    await kept.running.dispose();
    const second = await startEmulator({ stateFile });
    const ask = () => send(second.url, 'GET', '/works', { host: service.domain });
    const answers = await Promise.all([ask(), ask(), ask()]);
    await second.dispose();
    expect(answers.map(({ body }) => body)).toEqual(Array(3).fill(service.serviceSid));
  });
});

describe('When an emulator ends', () => {
  it('by dispose, its processes and files are gone, also with a request in flight', async () => {
    const service = await createDeployedService(emulator);
    const pidAt = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
    await once(pidAt, 'listening');
    const { port } = pidAt.address() as AddressInfo;
    await service.deploy([
      fn('/spins', `await fetch('http://127.0.0.1:${port}/' + process.pid); for (;;);`),
      fn('/folder', 'callback(null, process.cwd())'),
    ]);
    const folder = (await service.ask('GET', '/folder')).body as string;
    expect(readdirSync(folder)).toContain('handlers');
    const entered = once(pidAt, 'request') as Promise<[{ readonly url: string }]>;
    const spinning = service.ask('GET', '/spins').catch(() => 'cut off');
    const [{ url }] = await entered;
    await emulator.running.dispose();
    expect(isAlive(Number(url.slice(1)))).toBe(false);
    expect(() => readdirSync(folder)).toThrow('ENOENT');
    expect(await spinning).toBe('cut off');
    pidAt.close();
  });

  it('by being killed, its processes end on their own, even one that spins', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'twilio-emulator-test-'));
    const pidAt = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
    await once(pidAt, 'listening');
    const { port } = pidAt.address() as AddressInfo;
    const spins = join(folder, 'spins.js');
    const report = `await fetch('http://127.0.0.1:${port}/' + process.pid)`;
    writeFileSync(spins, `exports.handler = async () => { ${report}; for (;;); };`);
    const parentScript = join(folder, 'parent.cjs');
    writeFileSync(parentScript, PARENT);
    const parent = fork(parentScript, [folder, spins], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const [{ url }] = (await once(pidAt, 'request')) as [{ readonly url: string }];
    const pid = Number(url.slice(1));
    expect(isAlive(pid)).toBe(true);
    // Both hold this pipe: it closes when both are gone, and never if one stays.
    const bothGone = once(parent.stderr!, 'close');
    parent.stderr!.resume();
    parent.kill('SIGKILL');
    await bothGone;
    pidAt.close();
    rmSync(folder, { recursive: true });
  });
});
