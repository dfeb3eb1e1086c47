/** Journey: calls that are made through the API, with twilio-node. */
import type { Twilio } from 'twilio';
import { createSipDomain } from './calls-world';
import { nodeClient, refusalOf } from './node-client';
import { startTestEmulator } from './test-emulator';

const emulator = startTestEmulator();
let client: Twilio;
beforeEach(() => (client = nodeClient(emulator.running)));
/** No answer that the emulator gave may have failed the check against the specification. */
afterEach(() => {
  expect(emulator.running.requests.all().filter((each) => each.failure !== undefined)).toEqual([]);
});

const TO = 'sip:alice@acme.sip.us1.twilio.com';
const TWIML = '<Response><Hangup/></Response>';
const ring = (more: object = {}) =>
  client.calls.create({ to: TO, from: '+15035550100', twiml: TWIML, timeout: 10, ...more });
const statusOf = async (sid: string) => (await client.calls(sid).fetch()).status;
const pass = (seconds: number) => emulator.running.clock.advance(seconds * 1000);
const register = (answer: string, address = TO, more: object = {}) =>
  emulator.control('POST', 'endpoints', { address, answer, ...more });

describe('A call to a registered endpoint', () => {
  beforeEach(async () => {
    const voice = { SipRegistration: 'true', VoiceUrl: 'http://127.0.0.1:9/voice' };
    await createSipDomain(emulator, { auth: 'registrations', voice });
  });

  it('is queued, rings, is answered and ends', async () => {
    await register('completed');
    const made = await ring();
    expect(made).toMatchObject({ status: 'queued', direction: 'outbound-api', to: TO });
    const seen = [];
    for (let second = 0; second < 4; second += 1) {
      await pass(1);
      seen.push(await statusOf(made.sid));
    }
    expect(seen).toEqual(['ringing', 'ringing', 'in-progress', 'completed']);
    const [ended] = await client.calls.list({ to: TO, status: 'completed' });
    expect(ended).toMatchObject({ sid: made.sid, duration: '1' });
  });

  it('rings no longer than its Timeout', async () => {
    await register('no-answer');
    const { sid } = await ring();
    await pass(10);
    expect(await statusOf(sid)).toBe('ringing');
    await pass(1);
    expect(await statusOf(sid)).toBe('no-answer');
  });

  it('may meet a busy one', async () => {
    await register('busy');
    const { sid } = await ring();
    await pass(1);
    expect(await statusOf(sid)).toBe('busy');
  });

  it('rings all contacts of its address, and the first to answer has it', async () => {
    await register('busy', TO, { contact: 'sip:alice@192.0.2.1' });
    const { sid } = await ring();
    await pass(1);
    expect(await statusOf(sid)).toBe('busy');
    await register('no-answer', TO, { contact: 'sip:alice@192.0.2.2' });
    await register('completed', TO, { contact: 'sip:alice@192.0.2.3' });
    const next = await ring();
    await pass(4);
    expect(await statusOf(next.sid)).toBe('completed');
  });

  it.each(['dublin', 'ashburn-ix'])('fails with an alert at the edge %s', async (edge) => {
    await register('completed');
    const { sid } = await ring({ to: `sip:alice@acme.sip.${edge}.twilio.com` });
    await pass(1);
    expect(await statusOf(sid)).toBe('failed');
    expect(await client.monitor.v1.alerts.list()).toMatchObject([
      { errorCode: '32220', resourceSid: sid },
    ]);
  });

  it('fails with an alert when nobody is registered', async () => {
    const { sid } = await ring();
    await pass(1);
    expect(await statusOf(sid)).toBe('failed');
    expect(await client.monitor.v1.alerts.list()).toMatchObject([
      { errorCode: '32009', resourceSid: sid, alertText: expect.stringContaining(TO) as string },
    ]);
  });

  it('fails once the credential is gone', async () => {
    await register('completed');
    const { sip } = client.api.v2010.account;
    const [list] = await sip.credentialLists.list();
    const { credentials } = sip.credentialLists(list!.sid);
    await credentials((await credentials.list())[0]!.sid).remove();
    const { sid } = await ring();
    await pass(1);
    expect(await statusOf(sid)).toBe('failed');
  });

  it('needs an endpoint that a list lets in', async () => {
    const stranger = await register('completed', 'sip:mallory@acme.sip.twilio.com');
    expect(stranger.status).toBe(400);
    expect(stranger.body.message).toContain('no list for registrations lets it in');
  });
});

describe('A call to a SIP domain without registration', () => {
  const settled = async (sid: string) => {
    while (['queued', 'ringing'].includes(await statusOf(sid)));
    return statusOf(sid);
  };

  it('is authenticated like anybody’s', async () => {
    await createSipDomain(emulator, { voice: { VoiceUrl: 'http://127.0.0.1:9/voice' } });
    expect(await settled((await ring()).sid)).toBe('failed');
    const sipAuth = { sipAuthUsername: 'alice', sipAuthPassword: 'Correct-Horse-9' };
    expect(await settled((await ring(sipAuth)).sid)).toBe('completed');
    const [refused, taken] = emulator.running.callTraces();
    expect(refused?.end).toMatchObject({ kind: 'refused', sipStatus: 407 });
    expect(taken?.steps[0]).toMatchObject({ url: 'http://127.0.0.1:9/voice' });
  });
});

describe('A call that is asked for wrongly', () => {
  beforeEach(() => createSipDomain(emulator, { voice: { SipRegistration: 'true' } }));

  it.each([
    ['a SIP URI as caller', { from: 'sip:bob@acme.sip.twilio.com' }, 400, 21212],
    ['nothing to do', { twiml: undefined }, 400, 21205],
    ['a telephone number to reach', { to: '+15035550199' }, 501, undefined],
    ['a SIP domain of somebody else', { to: 'sip:a@other.sip.twilio.com' }, 501, undefined],
  ])('is refused: %s', async (_, more, status, code) => {
    expect(await refusalOf(ring(more))).toMatchObject({ status, code });
    expect(await client.calls.list()).toEqual([]);
  });
});

describe('A fault at the creation of a call', () => {
  it.each([
    ['a 429 rings nobody', { kind: 'answer', status: 429 }, 0],
    ['a dropped answer rings all the same', { kind: 'drop-answer' }, 1],
  ] as const)('%s', async (_, action, calls) => {
    await createSipDomain(emulator, { voice: { SipRegistration: 'true' } });
    emulator.running.faults.add({ match: { method: 'POST', path: '*/Calls.json' }, action });
    await expect(ring()).rejects.toThrow();
    expect(await client.calls.list()).toHaveLength(calls);
  });
});

describe('A registration', () => {
  beforeEach(() =>
    createSipDomain(emulator, { auth: 'registrations', voice: { SipRegistration: 'true' } }),
  );

  it.each([
    [599, 400, undefined],
    [600, 201, 600],
    [3600, 201, 3600],
    [86_400, 201, 3600],
  ])('for %i s is %i, for %s s', async (expiresSeconds, status, granted) => {
    const reply = await register('completed', TO, { expiresSeconds });
    expect(reply.status).toBe(status);
    expect(reply.body['expiresSeconds']).toBe(granted);
    if (status === 400) expect(reply.body.message).toContain('SIP 423');
  });

  it('ends by the clock, or when it is taken back', async () => {
    await register('completed', TO, { expiresSeconds: 600 });
    await pass(600);
    const late = await ring();
    await pass(1);
    expect(await statusOf(late.sid)).toBe('failed');
    await register('completed', TO, { expiresSeconds: 600 });
    await register('completed', TO, { expiresSeconds: 0 });
    const gone = await ring();
    await pass(1);
    expect(await statusOf(gone.sid)).toBe('failed');
  });

  it('is refused for an eleventh contact, but renewed for the tenth', async () => {
    const contact = (number: number) => ({ contact: `sip:alice@192.0.2.${number}` });
    for (let number = 1; number <= 10; number += 1) {
      expect((await register('busy', TO, contact(number))).status).toBe(201);
    }
    const refused = await register('busy', TO, contact(11));
    expect(refused.body.message).toContain('SIP 403');
    expect((await register('busy', TO, contact(10))).status).toBe(201);
    expect(await client.monitor.v1.alerts.list()).toMatchObject([
      { errorCode: '32007', logLevel: 'warning' },
    ]);
  });

  it('is refused with a wrong password', async () => {
    const reply = await register('completed', TO, { password: 'wrong' });
    expect(reply.body.message).toContain('SIP 403');
  });
});
