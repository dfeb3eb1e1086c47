/** What is remembered of publishes, and what is made of it: history, restores, and the flow that took a call. */
import type { RouteTable } from 'route-table';
import { formOf, startRouterWorld, type RouterWorld } from './router-world';
import { send } from './http';

jest.setTimeout(60_000);

const say = (address: string, destination = 'Hello.') =>
  ({ address, type: 'say', destination }) as const;
const tableOf = (...routes: RouteTable['routes']): RouteTable => ({
  routes,
  default: { type: 'hangup', destination: '' },
});
const withPassword = (password: string) =>
  tableOf({
    address: 'phone',
    type: 'dial-sip',
    destination: 'sip:phone@pbx.example.com',
    options: { username: 'router', password },
  });

let world: RouterWorld;
beforeEach(async () => {
  world = await startRouterWorld();
  await world.deployFromCommandLine(tableOf(say('start')));
});
afterEach(() => world.dispose());

interface Entry {
  readonly kind: string;
  readonly id: string;
  readonly author: string;
  readonly note: string;
  readonly restorable: boolean;
  readonly changes: { readonly kind: string; readonly changes: readonly { kind: string }[] };
}
const history = async () => (await world.insist('history')).body as never as { entries: Entry[] };
const table = async () => (await world.insist('list')).body['data'] as RouteTable;

async function twimlOf(user: string): Promise<string> {
  const call = { To: `sip:${user}@acme.sip.twilio.com`, From: 'sip:a@acme.sip.twilio.com' };
  return (await world.webhook('/inbound-sip-router', call)).text;
}

/** What is live, as often: only the list of deployments grows. */
async function deployAgain(times: number): Promise<void> {
  const { serviceSid, environmentSid, emulator } = world;
  const path = `/${serviceSid}/Environments/${environmentSid}/Deployments?PageSize=1`;
  const { body } = await world.api('GET', path);
  const [row] = body['deployments'] as [{ sid: string }];
  const into = { name: 'serverless.deployments', keyOf: ({ sid }: { sid: string }) => sid };
  for (let count = 0; count < times; count += 1) {
    emulator.store.put(into, { ...row, sid: `ZD${String(count).padStart(32, '0')}` });
  }
}

async function restore(parameters: Record<string, unknown>) {
  const { version } = (await world.insist('list')).body;
  const restored = await world.insist('restore', { ...parameters, version });
  if (restored.status !== 200) return restored;
  return world.insist('publish', { buildSid: restored.body['buildSid'] });
}

test('each publish says who, when, why and what, newest first; the first deployment is an event', async () => {
  await world.publish(tableOf(say('start'), say('one')), { note: 'first', id: 'publish-one' });
  await world.publish(tableOf(say('one')), { note: 'second', id: 'publish-two' });
  const { entries } = await history();
  expect(entries).toMatchObject([
    { id: 'publish-two', note: 'second', author: 'admin_40example_2Ecom' },
    { id: 'publish-one', note: 'first', changes: { changes: [{ kind: 'added' }] } },
    { kind: 'cli-deployment' },
  ]);
  expect(entries[0]!.changes.changes).toMatchObject([{ kind: 'removed', route: say('start') }]);
  expect(JSON.stringify(entries)).not.toContain('requestTag');
});

test('older entries are asked for by the one that they come after', async () => {
  await world.publish(tableOf(say('one')), { id: 'publish-one' });
  await world.publish(tableOf(say('two')), { id: 'publish-two' });
  const { body } = await world.insist('history', { after: 'publish-two' });
  expect(body).toMatchObject({
    entries: [{ id: 'publish-one', restorable: true }, { kind: 'cli-deployment' }],
    older: false,
    inFlight: [],
  });
  const unknown = await world.ask('history', { after: 'publish-ten' });
  expect(unknown.status).toBe(400);
  expect(unknown.body).toMatchObject({ code: 'bad-parameter' });
});

test('a publish under way can be read: who is publishing what', async () => {
  const { version } = (await world.insist('list')).body;
  await world.ask('update', { data: tableOf(say('other')), version, note: 'soon' });
  expect((await world.insist('history')).body).toMatchObject({
    inFlight: [{ note: 'soon', changes: { kind: 'listed', changes: [{}, {}] } }],
  });
});

test('a whole table, or one route of it, comes back as a new publish', async () => {
  await world.publish(tableOf(say('a', 'A1'), say('b', 'B1')), { id: 'publish-one' });
  await world.publish(tableOf(say('a', 'A2'), say('b', 'B2')), { id: 'publish-two' });
  const route = JSON.stringify(['', 'exact', 'a']);
  expect((await restore({ to: 'publish-one', route })).status).toBe(200);
  expect((await table()).routes).toEqual([say('a', 'A1'), say('b', 'B2')]);
  expect((await restore({ to: 'publish-one' })).status).toBe(200);
  expect((await table()).routes).toEqual([say('a', 'A1'), say('b', 'B1')]);
});

test('a secret comes back with the table that held it, whole or with its route', async () => {
  await world.publish(withPassword('hunter2'), { id: 'publish-one' });
  await world.publish(withPassword('rotated-4'), { id: 'publish-two' });
  await world.publish(tableOf(say('start')), { id: 'publish-three' });
  const route = JSON.stringify(['', 'exact', 'phone']);
  expect((await restore({ to: 'publish-two', route })).status).toBe(200);
  expect(await twimlOf('phone')).toContain('password="rotated-4"');
  expect((await table()).routes).toHaveLength(2);
  expect((await restore({ to: 'publish-one' })).status).toBe(200);
  expect(await twimlOf('phone')).toContain('password="hunter2"');
  expect((await world.insist('history')).text).not.toMatch(/hunter2|rotated-4/);
});

test('a masked secret that is no longer known is asked for and never invented', async () => {
  await world.publish(withPassword('hunter2'), { id: 'publish-one' });
  await world.publish(withPassword('changed'), { id: 'publish-two' });
  await world.publish(tableOf(say('start')), { id: 'publish-three' });
  // Its deployment does not have the archive.
  await world.deployFromCommandLine(tableOf(say('start')));
  const refused = await restore({ to: 'publish-one' });
  expect(refused).toMatchObject({ status: 422, body: { issues: [{ code: 'secret-unknown' }] } });
  const marker = /__secret_[0-9a-f]{16}__/.exec(
    JSON.stringify((await history()).entries.find(({ id }) => id === 'publish-one')),
  )![0];
  expect((await restore({ to: 'publish-one', secrets: { [marker]: 'hunter2' } })).status).toBe(200);
  expect(JSON.stringify((await table()).routes)).toContain(marker);
});

test('a large import does not cut the history off: what was before it comes back, whole or one route', async () => {
  const routes = Array.from({ length: 5_000 }, (_, at) => say(`import-${at}`));
  await world.publish(tableOf(say('a', 'A1'), say('b')), { id: 'publish-one' });
  await world.publish(tableOf(...routes, say('a', 'A2')), { id: 'publish-two' });
  const { entries } = await history();
  expect(entries.map(({ changes, restorable }) => [changes.kind, restorable])).toEqual([
    ['too-many', true],
    ['listed', true],
    ['unknown', true],
  ]);
  const route = JSON.stringify(['', 'exact', 'a']);
  expect((await restore({ to: 'publish-one', route })).status).toBe(200);
  expect((await table()).routes.filter(({ address }) => address === 'a')).toEqual([say('a', 'A1')]);
  expect((await restore({ to: 'publish-one' })).status).toBe(200);
  expect((await table()).routes).toEqual([say('a', 'A1'), say('b')]);
  expect((await restore({ to: 'publish-two' })).status).toBe(200);
  expect((await table()).routes).toHaveLength(5_001);
});

test('deployments from elsewhere, however many, do not erase the history', async () => {
  await world.publish(withPassword('hunter2'), { id: 'publish-one' });
  await world.publish(tableOf(say('two')), { id: 'publish-two' });
  await world.deployFromCommandLine(tableOf(say('cli')));
  await deployAgain(102);
  await world.publish(tableOf(say('three')), { id: 'publish-three' });
  const ids = (await history()).entries.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['publish-one', 'publish-two', 'publish-three']));
  expect(ids.length).toBeLessThan(20);
  expect((await restore({ to: 'publish-one' })).status).toBe(200);
  expect(await twimlOf('phone')).toContain('password="hunter2"');
});

test('a deployment from the command line is an event with its changes, and can be undone with its secrets', async () => {
  await world.publish(withPassword('hunter2'), { id: 'publish-one' });
  await world.deployFromCommandLine(tableOf(say('old')));
  const [event, before] = (await history()).entries;
  expect(event).toMatchObject({ kind: 'cli-deployment', changes: { kind: 'listed' } });
  expect(event!.changes.changes.map(({ kind }) => kind).sort()).toEqual(['added', 'removed']);
  expect(before).toMatchObject({ id: 'publish-one' });
  expect((await restore({ to: 'publish-one' })).status).toBe(200);
  expect(await twimlOf('phone')).toContain('password="hunter2"');
  expect((await history()).entries.map(({ kind, id }) => (kind === 'publish' ? id : kind))).toEqual(
    expect.arrayContaining(['cli-deployment', 'publish-one']),
  );
});

test('a call that began before a publish is reported to the flow that it was really sent to', async () => {
  const { accountSid } = world.emulator;
  const flow = (digit: string) => `FW${digit.repeat(32)}`;
  const toFlow = (digit: string) =>
    tableOf({
      address: 'studio',
      type: 'webhook',
      destination: `https://webhooks.twilio.com/v1/Accounts/${accountSid}/Flows/${flow(digit)}`,
    });
  await createSipDomain();
  await world.publish(toFlow('1'));
  // Times of calls and deployments are whole seconds.
  await world.emulator.clock.advance(2_000);
  const trace = await world.emulator.placeCall({
    from: 'sip:+15550001111@carrier.example.com',
    to: 'sip:studio@acme.sip.twilio.com',
    credentials: { username: 'phone' },
    duringCall: async () => {
      await world.emulator.clock.advance(2_000);
      await world.publish(toFlow('2'));
    },
  });
  expect(trace.flows).toEqual([{ flowSid: flow('1'), isStuck: false }]);
  await world.emulator.clock.advance(2_000);
  const next = await world.emulator.placeCall({
    from: 'sip:+15550001111@carrier.example.com',
    to: 'sip:studio@acme.sip.twilio.com',
    credentials: { username: 'phone' },
  });
  expect(next.flows).toEqual([{ flowSid: flow('2'), isStuck: false }]);
});

async function createSipDomain(): Promise<void> {
  const { url, accountSid, authToken } = world.emulator;
  const post = async (path: string, form: Record<string, string>) => {
    const answer = await send(
      url,
      'POST',
      `/2010-04-01/Accounts/${accountSid}/SIP/${path}.json`,
      {
        host: 'api.twilio.com',
        authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      formOf(form),
    );
    return String(answer.body['sid']);
  };
  const listSid = await post('CredentialLists', { FriendlyName: 'phones' });
  await post(`CredentialLists/${listSid}/Credentials`, {
    Username: 'phone',
    Password: 'A-local-password-1',
  });
  const domainSid = await post('Domains', {
    DomainName: 'acme.sip.twilio.com',
    VoiceUrl: `https://${world.domain}/inbound-sip-router`,
    VoiceStatusCallbackUrl: `https://${world.domain}/status-callback`,
  });
  await post(`Domains/${domainSid}/Auth/Calls/CredentialListMappings`, {
    CredentialListSid: listSid,
  });
}
