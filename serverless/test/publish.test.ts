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

  // Its index has come with it, and calls are answered by it.
  const published = await liveAssets();
  expect([...published.keys()]).toEqual(expect.arrayContaining([TABLE, INDEX]));
  expect(await called(routes[7]!.address)).toContain('Changed.');
  expect(await logText()).not.toContain('table-index-unused');

  // By hand another table is deployed beside it.
  await world.deployFromCommandLine(table('by-hand'));
  const byHand = await liveAssets();
  await deployAssets([...byHand.values(), published.get(INDEX)!]);
  expect(await called('by-hand')).toContain('Hello.');
  expect(await called(routes[7]!.address)).toContain('<Hangup');
  expect((await logText()).split('table-index-unused')).toHaveLength(2);
});

const TABLE = '/config.json';
const INDEX = '/config.index';

async function called(user: string): Promise<string> {
  const call = { To: `sip:${user}@acme.sip.twilio.com`, CallSid: `CA${'1'.repeat(32)}` };
  return (await world.webhook('/inbound-sip-router', call)).text;
}

async function logText(): Promise<string> {
  const path = `/${world.serviceSid}/Environments/${world.environmentSid}/Logs?PageSize=100`;
  return (await world.api('GET', path)).text;
}

async function liveBuild() {
  const path = `/${world.serviceSid}/Builds/${await world.liveBuildSid()}`;
  return (await world.api('GET', path)).body as {
    readonly asset_versions: readonly { readonly path: string; readonly sid: string }[];
    readonly function_versions: readonly { readonly sid: string }[];
  };
}

async function liveAssets(): Promise<ReadonlyMap<string, string>> {
  const { asset_versions: versions } = await liveBuild();
  return new Map(versions.map(({ path, sid }) => [path, sid]));
}

/** The live code with these assets. */
async function deployAssets(assetVersions: string[]): Promise<void> {
  const { function_versions: code } = await liveBuild();
  const service = `/${world.serviceSid}`;
  const built = await world.api('POST', `${service}/Builds`, {
    FunctionVersions: code.map(({ sid }) => sid),
    AssetVersions: assetVersions,
    Runtime: 'node22',
  });
  const BuildSid = String(built.body['sid']);
  const isBuilding = async () =>
    (await world.api('GET', `${service}/Builds/${BuildSid}/Status`)).body['status'] === 'building';
  while (await isBuilding());
  const deployments = `${service}/Environments/${world.environmentSid}/Deployments`;
  expect((await world.api('POST', deployments, { BuildSid })).status).toBe(201);
}
