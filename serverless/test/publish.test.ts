/** A publish from end to end, by a client of the original router. */
import { routeKey, type RouteTable } from 'route-table';
import { startRouterWorld, type RouterWorld } from './router-world';

jest.setTimeout(60_000);

const table = (address: string): RouteTable => ({
  routes: [{ address, type: 'say', destination: 'Hello.' }],
  default: { type: 'hangup', destination: '' },
});

let world: RouterWorld;

beforeEach(async () => {
  world = await startRouterWorld();
  await world.deployFromCommandLine(table('one'));
});
afterEach(() => world.dispose());

test.each([
  ['JSON', false],
  ['a form', true],
])('a client written for the original API publishes with %s', async (_what, form) => {
  const sent = (name: string, parameters: Record<string, unknown>) =>
    world.ask(name, parameters, { form });
  const listed = await sent('list', {});
  expect(listed).toMatchObject({
    status: 200,
    body: {
      data: table('one'),
      version: expect.stringMatching(/^ZN/) as unknown,
      versionIsDeployed: true,
    },
  });
  const data = form ? JSON.stringify(table('two')) : table('two');
  const updated = await sent('update', { data, version: listed.body['version'] });
  expect(updated).toMatchObject({ status: 200, body: { success: true } });
  const { buildSid } = updated.body;
  expect((await sent('update-status', { buildSid })).body).toMatchObject({
    buildStatus: 'completed',
  });
  expect((await sent('publish', { buildSid })).body).toMatchObject({
    deploymentSid: expect.stringMatching(/^ZD/) as unknown,
  });
  const again = await sent('list', {});
  expect(again.body).toMatchObject({ data: table('two'), versionIsDeployed: true });
  expect(again.body['version']).not.toBe(listed.body['version']);
});

test('one change to a table of 30,000 routes is published with less than 10 kB', async () => {
  const routes = Array.from({ length: 30_000 }, (_, number) => ({
    address: `+1555${String(number).padStart(7, '0')}`,
    type: 'say' as const,
    destination: 'Hello.',
  }));
  await world.deployFromCommandLine({ ...table('one'), routes });
  const { version } = (await world.insist('list')).body;
  const fields = [{ path: ['destination'], before: 'Hello.', after: 'Changed.' }];
  const sent = { changes: [{ kind: 'changed', key: routeKey(routes[7]!), fields }], version };
  expect(JSON.stringify(sent).length).toBeLessThan(10_000);
  const updated = await world.insist('update', sent);
  expect(updated.status).toBe(200);
  const { buildSid } = updated.body;
  expect((await world.insist('publish', { buildSid })).status).toBe(200);
  const { routes: live } = (await world.insist('list')).body['data'] as RouteTable;
  expect(live).toHaveLength(routes.length);
  expect(live[7]).toMatchObject({ destination: 'Changed.' });
});
