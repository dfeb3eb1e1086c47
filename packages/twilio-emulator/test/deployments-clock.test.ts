/** The time that a deployed Function sees is that of the emulator's clock, while its process stays warm. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDeployedService, fn, type DeployedService } from './deployed-service';
import { startTestEmulator, TEST_TIME } from './test-emulator';

/** Each deployment starts a process. */
jest.setTimeout(30_000);

const emulator = startTestEmulator();
let service: DeployedService;

/** Each of these is another way to ask for the time; all of them in milliseconds. */
const WAYS = `{
  created: new Date().getTime(),
  now: Date.now(),
  text: new Date(Date()).getTime(),
  ofPrototype: new (new Date(0).constructor)().getTime(),
  ofSubclass: new (class extends Date {})().getTime(),
  formatted: Date.parse(new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', dateStyle: 'short', timeStyle: 'medium' }).format() + ' UTC'),
  parts: Number(new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', fractionalSecondDigits: 3, second: 'numeric' }).formatToParts().at(-1).value),
  pid: process.pid,
}`;

beforeEach(async () => {
  service = await createDeployedService(emulator);
  await service.deploy([
    fn('/time', `callback(null, ${WAYS})`),
    fn(
      '/waits',
      `const before = Date.now();
       await fetch(event.url);
       const look = () => (Date.now() === before ? setImmediate(look) : callback(null, { before, after: Date.now() }));
       look();`,
    ),
    fn(
      '/fixed',
      `callback(null, { fixed: new Date(2020, 1, 29).toISOString(), isDate: new Date() instanceof Date,
        utc: Date.UTC(2020, 0), tag: String(Date), length: Date.length, json: JSON.stringify(new Date(0)) })`,
    ),
    fn(
      '/elapsed',
      `const a = performance.now(); setTimeout(() => callback(null, { ms: performance.now() - a }), 20)`,
    ),
  ]);
});

async function time(): Promise<Record<string, number>> {
  const { status, body } = await service.ask('GET', '/time');
  expect(status).toBe(200);
  return body as Record<string, number>;
}

describe('A deployed Function', () => {
  it('sees a clock that is still, in every way to ask for the time', async () => {
    const ms = TEST_TIME.getTime();
    expect(await time()).toMatchObject({
      ...{ created: ms, now: ms, text: ms, ofPrototype: ms, ofSubclass: ms, formatted: ms },
      parts: 0,
    });
  });

  it('sees each move of the clock, in the same process', async () => {
    const { pid } = await time();
    const { clock } = emulator.running;
    await clock.advance(90_500);
    expect(await time()).toMatchObject({ now: TEST_TIME.getTime() + 90_500, pid, parts: 500 });
    await clock.set(new Date('2031-07-01T12:00:00Z'));
    expect(await time()).toMatchObject({ created: Date.parse('2031-07-01T12:00:00Z'), pid });
    await clock.set(new Date('2019-01-01T00:00:00Z'));
    expect(await time()).toMatchObject({ created: Date.parse('2019-01-01T00:00:00Z'), pid });
  });

  it('sees a clock that runs ahead, and one that was stopped by a control request', async () => {
    const { pid } = await time();
    await emulator.control('POST', 'clock', { set: '2030-01-01T00:00:00Z' });
    await emulator.control('POST', 'clock', { running: true });
    const first = await time();
    const second = await time();
    expect(first['now']).toBeGreaterThanOrEqual(Date.parse('2030-01-01T00:00:00Z'));
    expect(first['now']).toBeLessThan(Date.parse('2030-01-02T00:00:00Z'));
    expect(second['now']).toBeGreaterThanOrEqual(first['now'] ?? 0);
    expect(second['pid']).toBe(pid);
    await emulator.control('POST', 'clock', { running: false });
    expect((await time())['now']).toBe(emulator.running.clock.nowMs());
  });

  it('sees a move that happens while it works', async () => {
    const signal = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
    await once(signal, 'listening');
    const { port } = signal.address() as AddressInfo;
    const hasBegun = once(signal, 'request');
    const answer = service.ask('GET', `/waits?url=http://127.0.0.1:${port}`);
    await hasBegun;
    await emulator.running.clock.advance(3000);
    const before = TEST_TIME.getTime();
    expect((await answer).body).toEqual({ before, after: before + 3000 });
    signal.close();
    signal.closeAllConnections();
  });

  it('has a Date that is like any other', async () => {
    expect((await service.ask('GET', '/fixed')).body).toEqual({
      fixed: '2020-02-29T00:00:00.000Z',
      isDate: true,
      utc: Date.UTC(2020, 0),
      tag: 'function () { [native code] }',
      length: 7,
      json: '"1970-01-01T00:00:00.000Z"',
    });
  });

  it('has timers and a performance clock of real time', async () => {
    const { status, body } = await service.ask('GET', '/elapsed');
    expect(status).toBe(200);
    expect((body as { ms: number }).ms).toBeGreaterThanOrEqual(19);
  });
});
