/** The router at Twilio's limits, which the emulator is told to keep: it says so, and nothing is lost. */
import type { RouteTable } from 'route-table';
import { startPlanWorld, type PlanWorld } from './plan-calls-world';
import { table, until } from './publish-steps';

jest.setTimeout(60_000);

const HOUR_MS = 3_600_000;
let world: PlanWorld;
beforeAll(async () => {
  world = await startPlanWorld();
  await world.deployFromCommandLine(table('1'));
});
afterAll(() => world.dispose());
afterEach(() => {
  world.emulator.faults.clear();
  world.emulator.limits.set({
    ...{ buildsPerHour: null, concurrentExecutions: null },
    ...{ logDays: 30, unusedVersionDays: null },
  });
});

const addresses = async (): Promise<readonly string[]> =>
  ((await world.insist('list')).body['data'] as RouteTable).routes.map(({ address }) => address);

test('a publish that the limit of builds refuses says so, and is published an hour later', async () => {
  const { clock, limits } = world.emulator;
  limits.set({ buildsPerHour: 1 });
  const { version } = (await world.insist('list')).body;
  const sent = { data: table('1', '2'), version };
  const refused = await world.ask('update', sent);
  expect(refused).toMatchObject({
    status: 502,
    body: {
      code: 'build-refused',
      message: expect.stringMatching(/100 builds an hour. Nothing is lost/) as string,
    },
  });
  expect(await addresses()).toEqual(['1']);
  await clock.advance(HOUR_MS);
  const updated = await world.insist('update', sent);
  expect(updated.status).toBe(200);
  const { buildSid } = updated.body;
  expect((await world.insist('publish', { buildSid })).status).toBe(200);
  expect(await addresses()).toEqual(['1', '2']);
});

test('a publish goes on, and is in the history, when versions that no build holds are gone', async () => {
  const { clock, limits } = world.emulator;
  limits.set({ unusedVersionDays: 7 });
  const { id } = await world.publish(table('1', '3'));
  await clock.advance(8 * 24 * HOUR_MS);
  const { id: next } = await world.publish(table('1', '4'));
  const { entries } = (await world.insist('history')).body;
  const ids = (entries as readonly { readonly id: string }[]).map((entry) => entry.id);
  expect(ids.slice(0, 2)).toEqual([next, id]);
});

test('usage has the days whose log is kept, and no calls before', async () => {
  const { clock, limits } = world.emulator;
  await world.place({ at: clock.now() });
  const day = clock.now().toISOString().slice(0, 10);
  const calls = async () => (await world.insist('usage', { day })).body['usage'];
  expect(await calls()).toMatchObject({ calls: 1 });
  await clock.advance(8 * 24 * HOUR_MS);
  expect(await calls()).toMatchObject({ calls: 1 });
  limits.set({ logDays: 7 });
  expect(await calls()).toMatchObject({ calls: 0 });
});

test('a request of the editor that takes 10 s is ended, and the next one is answered', async () => {
  const { clock, faults } = world.emulator;
  faults.add({ match: { host: 'serverless*', path: '*/Builds' }, action: { kind: 'time-out' } });
  const slow = world.ask('list');
  await until(() => faults.pending().length === 0);
  await clock.advance(10_000);
  expect(await slow).toMatchObject({ status: 504, body: { code: 82002 } });
  expect(await addresses()).toContain('1');
});

test('a call above the concurrent executions gets the fallback URL of its domain, the next one its route', async () => {
  const { faults, limits } = world.emulator;
  limits.set({ concurrentExecutions: 1 });
  faults.add({ match: { host: 'serverless*', path: '*/Builds' }, action: { kind: 'time-out' } });
  const busy = world.ask('list');
  await until(() => faults.pending().length === 0);
  const asked = async () =>
    (await world.place()).steps.flatMap((step) =>
      step.kind === 'request' ? [[step.purpose, statusOf(step.answer)]] : [],
    );
  expect((await asked()).slice(0, 2)).toEqual([
    ['voice', 429],
    ['fallback', expect.any(Number)],
  ]);
  expect((await busy).status).toBe(200);
  expect((await asked())[0]).toEqual(['voice', 200]);
});

const statusOf = (answer: object): unknown => ('status' in answer ? answer.status : answer);
