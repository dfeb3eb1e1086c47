/** Faults that meet requests for deployed Functions, also when their clients have left. */
import { request as httpRequest, type ClientRequest } from 'node:http';
import { createDeployedService, fn, type DeployedService } from './deployed-service';
import { startTestEmulator } from './test-emulator';
import { until } from './until';

/** Each deployment starts a process. */
jest.setTimeout(30_000);

const emulator = startTestEmulator();
let service: DeployedService;

beforeEach(async () => {
  service = await createDeployedService(emulator);
  await service.deploy([fn('/note', 'console.log("noted " + event.n); callback(null, "ok")')]);
});

const ON_FUNCTIONS = { match: { host: '*.twil.io' } };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

function postNote(): ClientRequest {
  const asked = httpRequest(`${emulator.url}/note`, {
    method: 'POST',
    headers: { host: service.domain, ...FORM },
    agent: false,
  });
  asked.on('error', () => undefined);
  asked.end('n=7');
  return asked;
}

const notes = async (): Promise<string[]> => (await service.logs()).map(({ message }) => message);

async function untilTheFaultIsMet(): Promise<void> {
  await until(async () => {
    const { body } = await emulator.control('GET', 'faults');
    return (body['faults'] as object[]).length === 0;
  });
}

async function untilTheClientIsGone(): Promise<void> {
  await until(async () => {
    const { body } = await emulator.control('GET', 'requests');
    return (body['requests'] as { path: string }[]).at(-1)?.path === '/note';
  });
}

async function untilNoted(): Promise<void> {
  await until(async () => (await notes()).includes('noted 7'));
}

describe('A fault of a deployed Function', () => {
  it('lets it do its work, with the whole request, after its client has given up', async () => {
    emulator.running.faults.add({ ...ON_FUNCTIONS, action: { kind: 'work-after-client-left' } });
    const asked = postNote();
    await untilTheFaultIsMet();
    expect(await notes()).toEqual([]);
    asked.destroy();
    await untilNoted();
  });

  it('delays its work by the clock, also when its client has given up meanwhile', async () => {
    emulator.running.faults.add({ ...ON_FUNCTIONS, action: { kind: 'delay', ms: 5000 } });
    const asked = postNote();
    await untilTheFaultIsMet();
    asked.destroy();
    await untilTheClientIsGone();
    expect(await notes()).toEqual([]);
    await emulator.running.clock.advance(5000);
    await untilNoted();
  });

  it('lets its client wait for an answer that never comes, without any work', async () => {
    emulator.running.faults.add({ ...ON_FUNCTIONS, action: { kind: 'time-out' } });
    const asked = postNote();
    await untilTheFaultIsMet();
    asked.destroy();
    await untilTheClientIsGone();
    expect(emulator.running.requests.all().at(-1)).toMatchObject({ status: 0, fault: 'time-out' });
    expect((await service.ask('POST', '/note', FORM, 'n=8')).status).toBe(200);
    expect(await notes()).toEqual(['noted 8']);
  });
});
