/** A publish from end to end, by a client of the original router. */
import type { RouteTable } from 'route-table';
import { startRouterWorld, type RouterWorld } from './router-world';

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
