/** What publishing promises of requests: what is sent, lost or refused, each with its test on deployed Functions (packages/publishing/PROTOCOL.md). */
import type { RouteTable } from 'route-table';
import { buildSidOf, publishSteps, say, table, until } from './publish-steps';

// Each test deploys real Functions in processes of their own.
jest.setTimeout(60_000);

const admin = publishSteps();

// Above each promise: lines that were broken on purpose, and the test that failed.

const sip = (password: string): RouteTable => ({
  routes: [
    {
      address: 'phone',
      type: 'dial-sip',
      destination: 'sip:phone@pbx.example.com',
      options: { username: 'router', password },
    },
  ],
  default: { type: 'hangup', destination: '' },
});

// earlier-attempt.ts, `if (build)` never: the same update sent again …; the same id with something else …
// earlier-attempt.ts, nothing noted: what was discarded stays discarded …
// serverless-client.ts, `creation` without `doubtful`: a build whose answer was lost …
describe('Promise 5: a lost answer is not a lost publish', () => {
  const id = 'publish-0001';

  test('the same update sent again gives the first build', async () => {
    const { version } = await admin.list();
    const sent = { data: table('start', 'mine'), version, id };
    const first = await admin.world.ask('update', sent);
    const again = await admin.world.ask('update', sent);
    expect(buildSidOf(again)).toBe(buildSidOf(first));
    expect((await admin.list()).inFlight).toHaveLength(1);
    await admin.world.insist('publish', { buildSid: buildSidOf(first) });
    await admin.world.publish(table('start', 'mine', 'more'));
    const later = await admin.world.insist('update', sent);
    expect(later.body).toMatchObject({ success: true, buildSid: buildSidOf(first), state: 'live' });
  });

  test('a build whose answer was lost is found and not made twice', async () => {
    const { version } = await admin.list();
    admin.world.emulator.faults.add({
      match: { method: 'POST', path: '*/Builds' },
      action: { kind: 'drop-answer' },
    });
    const sent = { data: table('start', 'mine'), version, id };
    expect((await admin.world.ask('update', sent)).status).toBe(200);
    expect((await admin.list()).inFlight).toHaveLength(1);
  });

  test('the same id with something else is 422', async () => {
    await admin.update(table('start', 'mine'), { id });
    expect(await admin.update(table('start', 'yours'), { id })).toMatchObject({
      status: 422,
      body: { code: 'id-reused' },
    });
  });

  test('what was discarded stays discarded when its author sends it again', async () => {
    const { version } = await admin.list();
    const sent = { data: table('start', 'mine'), version, id };
    const buildSid = buildSidOf(await admin.world.ask('update', sent));
    await admin.world.insist('discard', { buildSid });
    expect(await admin.world.insist('update', sent)).toMatchObject({
      status: 409,
      body: { code: 'discarded' },
    });
  });
});

// draft-table.ts, an invalid table taken as the draft: an invalid table …
describe('Promise 6: only valid tables are built', () => {
  test('an invalid table is refused with its issues, and nothing is built', async () => {
    const before = (await admin.builds()).length;
    const data = { routes: [{ address: 'x', type: 'say', destination: '' }, { type: 'no' }] };
    const answer = await admin.update(data as never);
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-table' } });
    const issues = answer.body['issues'] as readonly { path: readonly unknown[] }[];
    expect(issues.map(({ path }) => path.slice(0, 2))).toContainEqual(['routes', 1]);
    expect(issues.map(({ path }) => path[0])).toContain('default');
    expect((await admin.builds()).length).toBe(before);
  });
});

// Who may ask at all: attacks.test.ts.
// masked-table.ts, `shown` not masked: a password comes as a marker …
// draft-table.ts, `issues` of unmaskSecrets not looked at: a marker that means nothing known …
describe('Promise 7: secrets stay on the server', () => {
  test('a password comes as a marker, is kept when the marker comes back, and is in no answer', async () => {
    await admin.world.publish(sip('hunter2'));
    const listed = await admin.list();
    expect(JSON.stringify(listed)).not.toContain('hunter2');
    await admin.world.publish({ ...listed.data, routes: [...listed.data.routes, say('more')] });
    await admin.world.publish(sip('changed-3'));
    const history = await admin.world.insist('history');
    expect(history.text).toMatch(/__secret_[0-9a-f]{16}__/);
    expect(history.text).not.toMatch(/hunter2|changed-3/);
    const call = { To: 'sip:phone@acme.sip.twilio.com', From: 'sip:a@acme.sip.twilio.com' };
    const twiml = await admin.world.webhook('/inbound-sip-router', { ...call, CallSid: 'CA1' });
    expect(twiml.text).toContain('password="changed-3"');
  });

  test('user info of a URL and passwords in raw TwiML come as markers too, and keep their secrets', async () => {
    const twiml =
      '<Response><Dial><Sip username="u" password="pass-in-xml">sip:a@b.example.com</Sip></Dial></Response>';
    await admin.world.publish({
      routes: [
        {
          address: 'hook',
          type: 'webhook',
          destination: 'https://me:pass-in-url@example.com/call',
        },
        { address: 'raw', type: 'twiml', destination: twiml },
      ],
      default: { type: 'hangup', destination: '' },
    });
    const { data } = await admin.list();
    await admin.world.publish({ ...data, routes: [...data.routes, say('more')] });
    const history = await admin.world.insist('history');
    const path = `/${admin.world.serviceSid}/Environments/${admin.world.environmentSid}/Logs`;
    const logs = await admin.world.api('GET', path);
    for (const text of [JSON.stringify(await admin.list()), history.text, logs.text]) {
      expect(text).not.toMatch(/pass-in-(url|xml)/);
    }
    const call = { From: 'sip:a@acme.sip.twilio.com', CallSid: 'CA1' };
    const ask = (user: string) =>
      admin.world.webhook('/inbound-sip-router', {
        ...call,
        To: `sip:${user}@acme.sip.twilio.com`,
      });
    expect((await ask('hook')).text).toContain('me:pass-in-url@example.com');
    expect((await ask('raw')).text).toContain('password="pass-in-xml"');
  });

  test('a marker keeps its secret over publishes of others', async () => {
    await admin.world.publish(sip('hunter2'));
    const { data } = await admin.list();
    await admin.world.publish({ ...data, routes: [...data.routes, say('more')] });
    const call = { To: 'sip:phone@acme.sip.twilio.com', From: 'sip:a@acme.sip.twilio.com' };
    const twiml = await admin.world.webhook('/inbound-sip-router', { ...call, CallSid: 'CA1' });
    expect(twiml.text).toContain('password="hunter2"');
  });

  test('a marker that means nothing known is asked for', async () => {
    expect(await admin.update(sip('__secret_0123456789abcdef__'))).toMatchObject({
      status: 422,
      body: { issues: [{ code: 'secret-unknown', path: ['routes', 0, 'options', 'password'] }] },
    });
  });
});

// twilio-request.ts, `request.isRepeatable` taken as false: reading is repeated …
// serverless-client.ts, `deploy` without `repeated`: a deployment that Twilio says it has already …
// deploy-build.ts, `liveBuildSid() !== parentSid` not looked at: a deployment whose answer was lost …
describe('Promise 8: faults are met where repeating is safe', () => {
  test.each([429, 500, 503])('reading is repeated after %i', async (status) => {
    admin.world.emulator.faults.add({
      match: { method: 'GET', host: 'serverless*' },
      times: 2,
      action: { kind: 'answer', status },
    });
    expect((await admin.world.ask('list')).status).toBe(200);
  });

  test('a deployment whose answer was lost is reported as what it is', async () => {
    const buildSid = buildSidOf(await admin.update(table('start', 'next')));
    admin.world.emulator.faults.add({
      match: { method: 'POST', path: '*/Deployments' },
      action: { kind: 'drop-answer' },
    });
    expect(await admin.world.ask('publish', { buildSid })).toMatchObject({
      status: 200,
      body: { success: true, deploymentSid: expect.stringMatching(/^ZD/) as unknown },
    });
  });

  test('a deployment that Twilio says it has already, because somebody else asked for it, is waited for', async () => {
    const buildSid = buildSidOf(await admin.update(table('start', 'next')));
    const { faults } = admin.world.emulator;
    faults.add({
      match: { method: 'POST', path: '*/Deployments' },
      action: {
        kind: 'answer',
        status: 409,
        message: 'Environment already has requested deployment',
      },
    });
    const publishing = admin.world.ask('publish', { buildSid });
    await until(() => faults.pending().length === 0);
    const { serviceSid, environmentSid } = admin.world;
    const path = `/${serviceSid}/Environments/${environmentSid}/Deployments`;
    expect((await admin.world.api('POST', path, { BuildSid: buildSid })).status).toBe(201);
    expect(await publishing).toMatchObject({ status: 200, body: { state: 'live', buildSid } });
  });

  test('when Twilio does not recover, the caller learns that nothing is lost, within 10 s', async () => {
    const buildSid = buildSidOf(await admin.update(table('start', 'next')));
    admin.world.emulator.faults.add({
      match: { host: 'serverless*' },
      times: 1000,
      action: { kind: 'answer', status: 503 },
    });
    expect(await admin.world.ask('publish', { buildSid })).toMatchObject({
      status: 503,
      body: { code: 'twilio-unavailable' },
    });
    admin.world.emulator.faults.clear();
    expect((await admin.world.insist('publish', { buildSid })).status).toBe(200);
  });
});
