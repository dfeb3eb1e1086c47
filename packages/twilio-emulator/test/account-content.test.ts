/** Journey: flows, workspaces, workflows and alerts: there from the start, and added by control. */
import type { Twilio } from 'twilio';
import { nodeClient, refusalOf } from './node-client';
import { startTestEmulator } from './test-emulator';

const emulator = startTestEmulator();
let client: Twilio;
beforeEach(() => {
  client = nodeClient(emulator.running);
});
/** No answer that the emulator gave may have failed the check against the specification. */
afterEach(() => {
  expect(emulator.running.requests.all().filter((each) => each.failure !== undefined)).toEqual([]);
});

const MISSING = { status: 404, code: 20404 };
const add = async (path: string, json: object): Promise<string> => {
  const { status, body } = await emulator.control('POST', path, json);
  expect(status).toBe(201);
  return body.sid;
};

describe('Studio flows', () => {
  it('are there from the start, and can be added', async () => {
    const sid = await add('flows', { friendlyName: 'Support menu', status: 'draft' });
    const flows = await client.studio.v2.flows.list();
    expect(flows.map((each) => [each.friendlyName, each.status])).toEqual([
      ['Support menu', 'draft'],
      ['Voice IVR', 'published'],
    ]);
    expect(await client.studio.v2.flows(sid).fetch()).toMatchObject({
      revision: 1,
      valid: true,
      definition: { initial_state: 'Trigger' },
    });
    const none = client.studio.v2.flows(`FW${'0'.repeat(32)}`).fetch();
    expect(await refusalOf(none)).toMatchObject(MISSING);
  });
});

describe('TaskRouter', () => {
  it('has a workspace with two workflows, and takes more', async () => {
    const { workspaces } = client.taskrouter.v1;
    const [flexWorkspace] = await workspaces.list({ friendlyName: 'Flex Task Assignment' });
    expect(flexWorkspace).toMatchObject({ defaultActivityName: 'Offline' });
    const inFlex = workspaces(flexWorkspace!.sid).workflows;
    expect((await inFlex.list()).map((each) => each.friendlyName)).toEqual([
      'Assign to Anyone',
      'Support',
    ]);
    const other = await add('workspaces', { friendlyName: 'Other' });
    const workflow = await add('workflows', { workspaceSid: other, friendlyName: 'Night' });
    expect(await workspaces.list()).toHaveLength(2);
    expect(await workspaces(other).fetch()).toMatchObject({ friendlyName: 'Other' });
    const inOther = workspaces(other).workflows;
    expect(await inOther.list({ friendlyName: 'Day' })).toEqual([]);
    expect(await inOther(workflow).fetch()).toMatchObject({ friendlyName: 'Night' });
    expect(await refusalOf(inFlex(workflow).fetch())).toMatchObject(MISSING);
    expect(await refusalOf(workspaces(`WS${'0'.repeat(32)}`).fetch())).toMatchObject(MISSING);
  });
});

describe('Monitor alerts', () => {
  it('are found by level and date, newest first', async () => {
    const { alerts } = client.monitor.v1;
    const first = await add('alerts', { errorCode: 11200, text: 'HTTP retrieval failure' });
    await emulator.running.clock.advance(24 * 3_600_000);
    const resourceSid = `CA${'a'.repeat(32)}`;
    const second = await add('alerts', {
      errorCode: 32009,
      text: 'User not registered',
      logLevel: 'warning',
      resourceSid,
    });
    const sids = async (query: object): Promise<string[]> =>
      (await alerts.list(query)).map((each) => each.sid);
    expect(await sids({})).toEqual([second, first]);
    expect(await sids({ logLevel: 'warning' })).toEqual([second]);
    expect(await sids({ startDate: new Date('2026-11-21T00:00:00Z') })).toEqual([second]);
    expect(await sids({ endDate: new Date('2026-11-20T23:00:00Z') })).toEqual([first]);
    expect(await alerts(second).fetch()).toMatchObject({
      errorCode: '32009',
      alertText: 'User not registered',
      resourceSid,
    });
    expect(await refusalOf(alerts(`NO${'0'.repeat(32)}`).fetch())).toMatchObject(MISSING);
  });
});

describe('The control API', () => {
  it.each([
    ['flows', {}, '"friendlyName" is missing.'],
    ['flows', { friendlyName: 'x', status: 'y' }, '"status" is draft, published.'],
    ['workflows', { friendlyName: 'x', workspaceSid: 'WS1' }, 'There is no workspace WS1.'],
    ['alerts', { text: 'x' }, '"errorCode" is missing.'],
    [
      'emergency-failures',
      { phoneNumberSid: 'PN1' },
      'PN1 is not a number with an emergency address.',
    ],
  ])('says what is wrong with %s %j', async (path, json, message) => {
    expect(await emulator.control('POST', path, json)).toMatchObject({
      status: 400,
      body: { message },
    });
  });
});

describe('The account', () => {
  it('is the only one and names its addresses', async () => {
    const { accounts } = client.api.v2010;
    const { accountSid } = emulator.running;
    expect(await accounts(accountSid).fetch()).toMatchObject({ status: 'active', type: 'Full' });
    expect((await accounts.list()).map((each) => each.sid)).toEqual([accountSid]);
    expect(await accounts.list({ status: 'closed' })).toEqual([]);
    const other = accounts(`AC${'0'.repeat(32)}`).fetch();
    expect(await refusalOf(other)).toMatchObject(MISSING);
  });
});
