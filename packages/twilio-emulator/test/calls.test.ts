/** Placed calls: who gets in, what the voice URL is asked, and what the API shows of it. */
import { callOfAlice, createSipDomain, requests } from './calls-world';
import { createDeployedService, fn } from './deployed-service';
import { startTestEmulator } from './test-emulator';
import { startTestWebhookServer } from './webhook-server';

const emulator = startTestEmulator();
const web = startTestWebhookServer();

describe('A call to a SIP domain', () => {
  it.each(['POST', 'GET'])(
    'asks a deployed protected Function by %s, with what Twilio sends and a valid signature',
    async (method) => {
      const service = await createDeployedService(emulator);
      await service.deploy([
        fn(
          '/voice',
          `const twiml = new Twilio.twiml.VoiceResponse();
           const { request, ...parameters } = event;
           twiml.say(JSON.stringify(parameters)); callback(null, twiml);`,
          'protected',
        ),
      ]);
      const VoiceUrl = `https://${service.domain}/voice`;
      const domainSid = await createSipDomain(emulator, {
        voice: { VoiceUrl, VoiceMethod: method },
      });
      const trace = await emulator.running.placeCall({
        ...callOfAlice('+1 555'.replace(' ', '%20')),
        headers: { 'X-Account': 'a b', 'x-lower': '1', 'User-to-User': '00ff', Subject: 'no' },
        callId: 'id@carrier',
      });
      expect(trace.end).toEqual({ kind: 'ended', status: 'completed', sipStatus: 200 });
      const [said] = requests(trace)[0]?.twiml?.children ?? [];
      expect(JSON.parse(said?.text ?? '')).toEqual({
        AccountSid: emulator.running.accountSid,
        ApiVersion: '2010-04-01',
        CallSid: trace.callSid,
        CallStatus: 'ringing',
        Called: 'sip:+1%20555@acme.sip.twilio.com',
        Caller: 'sip:+15550001111@carrier.example.com',
        Direction: 'inbound',
        From: 'sip:+15550001111@carrier.example.com',
        SipCallId: 'id@carrier',
        SipDomain: 'acme.sip.twilio.com',
        SipDomainSid: domainSid,
        SipSourceIp: '192.0.2.10',
        SipUsername: 'alice',
        To: 'sip:+1%20555@acme.sip.twilio.com',
        'SipHeader_X-Account': 'a b',
        'SipHeader_x-lower': '1',
        'SipHeader_User-to-User': '00ff',
      });
    },
  );

  it.each([
    'acme.sip.twilio.com',
    'ACME.sip.twilio.com:5060;transport=tls',
    'acme.sip.us1.twilio.com',
    'acme.sip.sao-paulo.twilio.com',
  ])('reaches it at %s', async (host) => {
    web.twiml('/voice', '<Hangup/>');
    await createSipDomain(emulator, { voice: { VoiceUrl: `${web.url}/voice` } });
    const trace = await emulator.running.placeCall(callOfAlice('1', host));
    expect(trace.end).toMatchObject({ status: 'completed' });
    expect(web.received[0]?.form).toMatchObject({
      SipDomain: 'acme.sip.twilio.com',
      To: `sip:1@${host}`,
    });
  });

  it('of a name with several labels is another domain', async () => {
    web.twiml('/inner', '<Hangup/>');
    await createSipDomain(emulator, { voice: {} });
    const voice = { VoiceUrl: `${web.url}/inner` };
    await createSipDomain(emulator, { name: 'b.acme', voice });
    await emulator.running.placeCall(callOfAlice('1', 'b.acme.sip.dublin.twilio.com'));
    expect(web.received).toHaveLength(1);
  });

  it.each([
    ['sip:1@other.sip.twilio.com', 404],
    ['sip:1@acme.sip.twilio.com.evil.com', 404],
    ['+15550001111', 404],
    ['15550001111', 400],
  ])('at %s is refused with %i', async (to, sipStatus) => {
    await createSipDomain(emulator, { voice: {} });
    const trace = await emulator.running.placeCall({ ...callOfAlice(), to });
    expect(trace.end).toMatchObject({ kind: 'refused', sipStatus });
  });
});

describe('Authentication', () => {
  const password = callOfAlice().credentials.password;

  it.each([
    ['none', { username: 'alice', password }, '192.0.2.1', 403],
    ['registrations', { username: 'alice', password }, '192.0.2.1', 403],
    ['credentials', undefined, '192.0.2.1', 407],
    ['credentials', { username: 'bob', password }, '192.0.2.1', 403],
    ['credentials', { username: 'alice', password: 'wrong' }, '192.0.2.1', 403],
    ['credentials', { username: 'alice' }, '203.0.113.1', 'in'],
    ['ip', undefined, '203.0.113.1', 'dropped'],
    ['ip', undefined, '192.0.2.255', 'in'],
    ['both', undefined, '192.0.2.1', 407],
    ['both', { username: 'alice', password }, '203.0.113.1', 'dropped'],
    ['both', undefined, '203.0.113.1', 'dropped'],
    ['both', { username: 'alice', password }, '192.0.2.1', 'in'],
  ] as const)('by %s lets %j from %s: %s', async (auth, credentials, sourceIp, expected) => {
    web.twiml('/voice', '');
    await createSipDomain(emulator, { auth, voice: { VoiceUrl: `${web.url}/voice` } });
    const { from, to } = callOfAlice();
    const trace = await emulator.running.placeCall({
      from,
      to,
      sourceIp,
      ...(credentials && { credentials }),
    });
    const isIn = expected === 'in';
    const ends = { in: { kind: 'ended' }, dropped: { kind: 'dropped' } };
    expect(trace.end).toMatchObject(
      typeof expected === 'number' ? { kind: 'refused', sipStatus: expected } : ends[expected],
    );
    if (expected === 'dropped') expect(trace.end).not.toHaveProperty('sipStatus');
    if (expected === 407) {
      expect(trace.end).toMatchObject({ challenge: 'Digest realm="sip.twilio.com", qop="auth"' });
    }
    expect(web.received).toHaveLength(isIn ? 1 : 0);
    expect(web.received[0]?.form['SipUsername']).toBe(isIn ? credentials?.username : undefined);
  });
});

describe('The API', () => {
  it('shows the call, its dialled leg and, 15 minutes later, its Events', async () => {
    web.twiml('/voice', '<Dial><Sip>sip:a@b.example</Sip></Dial>');
    await createSipDomain(emulator, { voice: { VoiceUrl: `${web.url}/voice` } });
    const { callSid } = await emulator.running.placeCall({
      ...callOfAlice(),
      dialOutcomes: [{ status: 'completed' }],
      duringCall: () => emulator.running.clock.advance(90_000),
    });
    const path = `/2010-04-01/Accounts/${emulator.running.accountSid}/Calls`;
    const call = await emulator.get('api.twilio.com', `${path}/${callSid}.json`);
    expect(call.body).toMatchObject({ status: 'completed', direction: 'inbound', duration: '90' });
    const legs = await emulator.get('api.twilio.com', `${path}.json?ParentCallSid=${callSid}`);
    expect(legs.body['calls']).toMatchObject([{ to: 'sip:a@b.example', status: 'completed' }]);
    await emulator.running.clock.advance(15 * 60_000);
    const events = await emulator.get('api.twilio.com', `${path}/${callSid}/Events.json`);
    expect(events.body['events']).toMatchObject([
      { request: { method: 'POST', url: `${web.url}/voice` }, response: { response_code: 200 } },
    ]);
  });

  it('places calls by control request and lists their traces', async () => {
    web.twiml('/voice', '<Hangup/>');
    await createSipDomain(emulator, { voice: { VoiceUrl: `${web.url}/voice` } });
    const headers = { 'X-Mine': '1' };
    const dialOutcomes = [{ status: 'busy' }];
    const placed = await emulator.control('POST', 'calls', {
      ...callOfAlice(),
      headers,
      dialOutcomes,
    });
    expect(placed.body['call']).toMatchObject({ end: { status: 'completed' } });
    expect(web.received[0]?.form).toMatchObject({ 'SipHeader_X-Mine': '1' });
    const listed = await emulator.control('GET', 'calls');
    expect(listed.body['calls']).toEqual([placed.body['call']]);
    expect(JSON.stringify(listed.body)).not.toContain(callOfAlice().credentials.password);
  });

  it.each([
    [{}, '"from" is a text, and required.'],
    [{ from: 'a', to: 'b', headers: { X: 1 } }, '"X" is a text.'],
    [{ from: 'a', to: 'b', dialOutcomes: 1 }, '"dialOutcomes" is a list.'],
    [{ from: 'a', to: 'b', dialOutcomes: [{}] }, /"status" is completed, busy/],
  ])('refuses %j with an explanation', async (json, message) => {
    const reply = await emulator.control('POST', 'calls', json);
    expect(reply.status).toBe(400);
    expect(reply.body.message).toMatch(message);
  });
});
