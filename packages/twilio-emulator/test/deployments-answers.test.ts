/** Answers of deployed Functions that are too large, and Functions that fail. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDeployedService, fn, type DeployedService } from './deployed-service';
import { startTestEmulator } from './test-emulator';

/** Each deployment starts a process. */
jest.setTimeout(30_000);

const emulator = startTestEmulator();
let service: DeployedService;

beforeEach(async () => {
  service = await createDeployedService(emulator);
});

const ask: DeployedService['ask'] = (...request) => service.ask(...request);

describe('An answer with too many or too large headers', () => {
  const answering = (headers: string) =>
    fn('/answers', `const r = new Twilio.Response(); r.setHeaders(${headers}); callback(null, r)`);

  it.each([
    ['90 headers', 0, 200],
    ['91 headers', 1, 431],
  ])('is checked: %s', async (_what, more, status) => {
    await service.deploy([fn('/answers', 'callback(null, new Twilio.Response())')]);
    const usual = (await ask('GET', '/answers')).headers;
    // Content-Length, Connection and the like are made again for the client.
    const own = Object.keys(usual).filter(
      (name) => !/^(connection|content-length|keep-alive)$/.test(name),
    );
    const count = 90 - own.length + more;
    await service.deploy([
      answering(`Object.fromEntries(Array.from({ length: ${count} }, (_, i) => ['x-' + i, 'x']))`),
    ]);
    expect((await ask('GET', '/answers')).status).toBe(status);
  });

  it.each([
    [14 * 1024, 200],
    [16 * 1024, 431],
    [80 * 1024, 431],
  ])('is checked: %i bytes', async (bytes, status) => {
    await service.deploy([
      answering(`{ 'x-heavy': 'x'.repeat(${bytes}) }`),
      fn('/next', 'callback(null, "ok")'),
    ]);
    const reply = await ask('GET', '/answers');
    expect(reply.status).toBe(status);
    if (status === 431) {
      expect(reply.body).toMatchObject({ code: 82008 });
      expect((await service.logs()).at(-1)).toMatchObject({
        level: 'error',
        message: expect.stringContaining('82008') as string,
      });
    }
    expect((await ask('GET', '/next')).body).toBe('ok');
  });
});

describe('A Function that fails', () => {
  let signal: Server;
  let signalUrl: string;

  beforeEach(async () => {
    signal = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
    await once(signal, 'listening');
    signalUrl = `http://127.0.0.1:${(signal.address() as AddressInfo).port}`;
  });

  afterEach(() => new Promise((resolve) => signal.close(resolve)));

  it('is ended after 10 s of the clock with 504 and 82002, even when it spins', async () => {
    await service.deploy([
      fn('/waits', `await fetch('${signalUrl}'); await new Promise(() => {})`),
      fn('/spins', `await fetch('${signalUrl}'); for (;;);`),
      fn('/works', 'callback(null, String(process.pid))'),
    ]);
    const before = (await ask('GET', '/works')).body;
    for (const path of ['/waits', '/spins']) {
      const isIn = once(signal, 'request');
      const answer = ask('GET', path);
      await isIn;
      await emulator.running.clock.advance(9_999);
      await emulator.running.clock.advance(1);
      expect(await answer).toMatchObject({ status: 504, body: { code: 82002 } });
    }
    const after = await ask('GET', '/works');
    expect(after.status).toBe(200);
    expect(after.body).not.toBe(before);
    const logs = await service.logs();
    expect(logs.map((log) => log.level)).toEqual(['error', 'error']);
  });

  it('answers 500 when its process ends, and the next request gets a new process', async () => {
    await service.deploy([
      fn('/exits', 'process.exit(3)'),
      fn('/throws', 'setImmediate(() => { throw new Error("late") })'),
      fn('/rejects', 'throw new Error("unheard")'),
      fn('/works', 'callback(null, "works")'),
    ]);
    for (const path of ['/exits', '/throws', '/rejects']) {
      expect(await ask('GET', path)).toMatchObject({ status: 500, body: { code: 82002 } });
      expect(await ask('GET', '/works')).toMatchObject({ status: 200, body: 'works' });
    }
    const messages = (await service.logs()).map((log) => log.message);
    expect(messages).toContainEqual(expect.stringContaining('Uncaught: Error: late'));
    expect(messages).toContainEqual(expect.stringContaining('Uncaught: Error: unheard'));
  });

  it('says in the Logs which dependency this machine does not have, and which is another', async () => {
    await service.deploy(
      [fn('/requires', 'require("no-such-package-here"); callback(null, "")')],
      [
        { name: 'no-such-package-here', version: '1.0.0' },
        { name: 'twilio', version: '3.0.0' },
      ],
    );
    expect((await ask('GET', '/requires')).status).toBe(500);
    const messages = (await service.logs()).map((log) => log.message);
    expect(messages).toContainEqual(
      expect.stringContaining('no-such-package-here is not installed on this machine'),
    );
    expect(messages).toContainEqual(expect.stringMatching(/twilio \d+\.\S+ runs instead of 3.0.0/));
  });

  it('runs an installed version that a range allows, and says so when none does', async () => {
    await service.deploy(
      [fn('/versions', 'callback(null, require("axios/package.json").version)')],
      [
        { name: 'axios', version: '^1.11.0' },
        { name: 'lodash', version: '*' },
        { name: 'twilio', version: '^3.56' },
      ],
    );
    expect((await ask('GET', '/versions')).body).toMatch(/^1\.(1[1-9]|[2-9]\d)\./);
    const messages = (await service.logs()).map((log) => log.message);
    expect(messages).toEqual([
      expect.stringMatching(/twilio \d+\.\S+ runs instead of \^3.56/) as string,
    ]);
  });
});
