/** What admin/destinations tells the editor of the account. */
import { formOf, startRouterWorld, type RouterWorld } from './router-world';
import { send } from './http';

jest.setTimeout(60_000);

let world: RouterWorld;
beforeAll(async () => {
  world = await startRouterWorld();
  await world.deployFromCommandLine({ routes: [], default: { type: 'hangup', destination: '' } });
});
afterAll(() => world.dispose());
beforeEach(() => world.emulator.faults.clear());

type Row = Readonly<Record<string, string>>;
type Part = 'flows' | 'workflows' | 'apps' | 'sipDomains' | 'numbers';
interface Destinations extends Readonly<Record<Part, readonly Row[]>> {
  readonly accountSid: string;
  readonly truncated: readonly Part[];
  readonly problems: readonly { readonly part: Part; readonly message: string }[];
}

const destinations = async () => (await world.insist('destinations')).body as never as Destinations;

function create(path: string, form: Readonly<Record<string, string>>) {
  const { url, accountSid, authToken } = world.emulator;
  const headers = {
    host: 'api.twilio.com',
    authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
  };
  return send(url, 'POST', `/2010-04-01/Accounts/${accountSid}/${path}`, headers, formOf(form));
}

const addToAccount = (kind: string, fields: object) =>
  send(
    world.emulator.url,
    'POST',
    `/__emulator/${kind}`,
    { 'content-type': 'application/json' },
    JSON.stringify(fields),
  );

test('a new account offers its flow and the workflows of Flex', async () => {
  const { accountSid } = world.emulator;
  const found = await destinations();
  expect(found.accountSid).toBe(accountSid);
  const [flow] = found.flows;
  expect(flow).toEqual({
    sid: expect.stringMatching(/^FW[0-9a-f]{32}$/) as unknown,
    name: 'Voice IVR',
    webhookUrl: `https://webhooks.twilio.com/v1/Accounts/${accountSid}/Flows/${flow!['sid']}`,
  });
  expect(found.workflows).toMatchObject([{ name: 'Assign to Anyone' }, { name: 'Support' }]);
  expect(found).toMatchObject({ truncated: [], problems: [] });
});

test('workflows of other workspaces are left out', async () => {
  const workspace = await addToAccount('workspaces', { friendlyName: 'Other' });
  const workspaceSid = workspace.body['sid'];
  await addToAccount('workflows', { workspaceSid, friendlyName: 'Elsewhere' });
  expect((await destinations()).workflows.map(({ name }) => name)).not.toContain('Elsewhere');
});

test('TwiML apps, SIP domains by label and numbers that can call are offered', async () => {
  await create('Applications.json', { FriendlyName: 'Conference' });
  await create('SIP/Domains.json', { DomainName: 'acme.sip.twilio.com' });
  const number = '+15035550100';
  const bought = await create('IncomingPhoneNumbers.json', {
    PhoneNumber: number,
    FriendlyName: 'Head office',
  });
  expect(bought.status).toBe(201);
  expect(await destinations()).toMatchObject({
    apps: [{ sid: expect.stringMatching(/^AP/) as unknown, name: 'Conference' }],
    sipDomains: [{ sid: expect.stringMatching(/^SD/) as unknown, label: 'acme' }],
    numbers: [{ sid: expect.stringMatching(/^PN/) as unknown, number, name: 'Head office' }],
  });
});

test('a list of several pages is read to its end', async () => {
  for (let count = 0; count < 205; count += 1) {
    await addToAccount('flows', { friendlyName: `Flow ${count}` });
  }
  const { flows, truncated } = await destinations();
  expect(flows).toHaveLength(206);
  expect(truncated).toEqual([]);
});

test.each([
  ['flows', 'studio.twilio.com', '*'],
  ['workflows', 'taskrouter.twilio.com', '*'],
  ['workflows', 'flex-api.twilio.com', '*'],
  ['apps', 'api.twilio.com', '*/Applications.json'],
  ['sipDomains', 'api.twilio.com', '*/Domains.json'],
  ['numbers', 'api.twilio.com', '*/IncomingPhoneNumbers.json'],
] as const)('%s that %s refuses are named and take no other down', async (part, host, path) => {
  const before = await destinations();
  world.emulator.faults.add({ match: { host, path }, action: { kind: 'answer', status: 403 } });
  const found = await destinations();
  expect(found.problems).toMatchObject([
    { part, message: expect.stringContaining('403') as unknown },
  ]);
  expect(found).toEqual({ ...before, [part]: [], problems: found.problems });
});
