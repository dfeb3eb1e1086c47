/** Placed calls: where the TwiML of a voice URL leads, and the status callback when the call is over. */
import twilio from 'twilio';
import type { CallTrace } from '../src/index';
import { callOfAlice, createSipDomain, requests } from './calls-world';
import { startTestEmulator, TEST_TIME } from './test-emulator';
import { startTestWebhookServer } from './webhook-server';

const emulator = startTestEmulator();
const web = startTestWebhookServer();

const FLOW = `https://webhooks.twilio.com/v1/Accounts/AC1/Flows/FW${'0'.repeat(32)}`;

function verbs(trace: CallTrace): string[] {
  return trace.steps.flatMap((step) => (step.kind === 'verb' ? [step.verb.name] : []));
}

describe('TwiML', () => {
  it('Redirects are followed while the call rings, each signed, relative to the document', async () => {
    web.twiml('/a/voice', '<Redirect>next?x=1&amp;y=%20</Redirect><Say>never</Say>');
    web.twiml('/a/next', `<Redirect method="get">${web.url}/last?z='</Redirect>`);
    web.twiml('/last', '<Say voice="alice">done</Say><Redirect>/after</Redirect>');
    web.twiml('/after', '<Pause/>');
    await createSipDomain(emulator, { voice: { VoiceUrl: `${web.url}/a/voice` } });
    const trace = await emulator.running.placeCall(callOfAlice());
    expect(requests(trace).map((step) => [step.purpose, step.method, step.url])).toEqual([
      ['voice', 'POST', `${web.url}/a/voice`],
      ['redirect', 'POST', `${web.url}/a/next?x=1&y=%20`],
      ['redirect', 'GET', `${web.url}/last?z='`],
      ['redirect', 'POST', `${web.url}/after`],
    ]);
    const statuses = requests(trace).map((step) => step.parameters['CallStatus']);
    expect(statuses).toEqual(['ringing', 'ringing', 'ringing', 'in-progress']);
    expect(verbs(trace)).toEqual(['Redirect', 'Redirect', 'Say', 'Redirect', 'Pause']);
    const { authToken } = emulator.running;
    for (const { target, form, signature } of web.received) {
      const isValid = twilio.validateRequest(authToken, signature, web.url + target, form);
      expect([target, isValid]).toEqual([target, true]);
    }
  });

  it('found through an HTTP redirect is the base of its relative addresses', async () => {
    web.on('/voice', (response) => response.writeHead(307, { Location: '/deep/er' }).end());
    web.twiml('/deep/er', '<Redirect>next</Redirect>');
    web.twiml('/deep/next', '<Hangup/>');
    await createSipDomain(emulator, { voice: { VoiceUrl: `${web.url}/voice` } });
    await emulator.running.placeCall(callOfAlice());
    const targets = web.received.map(({ method, target }) => `${method} ${target}`);
    expect(targets).toEqual(['POST /voice', 'POST /deep/er', 'POST /deep/next']);
  });

  it('that redirects forever is ended after 50 documents', async () => {
    web.twiml('/voice', '<Redirect>/voice</Redirect>');
    await createSipDomain(emulator, { voice: { VoiceUrl: `${web.url}/voice` } });
    const trace = await emulator.running.placeCall(callOfAlice());
    expect(web.received).toHaveLength(50);
    expect(trace.end).toMatchObject({ kind: 'ended' });
  });

  it.each([
    ['<Reject reason="busy"/>', 'busy', 486],
    ['<Reject/>', 'no-answer', 404],
    ['<Pause length="5"/><Reject reason="busy"/>', 'busy', 486],
    ['<Echo/><Reject/>', 'completed', 200],
    ['<Bogus/><Reject/>', 'no-answer', 404],
    ['<Say>hello</Say><Reject/>', 'completed', 200],
    ['<Hangup/>', 'completed', 200],
    ['', 'completed', 200],
    ['<Bogus/><Refer><Sip>sip:a@b</Sip></Refer>', 'completed', 200],
  ])('%s ends the call as %s (SIP %i)', async (twiml, status, sipStatus) => {
    web.twiml('/voice', twiml);
    await createSipDomain(emulator, { voice: { VoiceUrl: `${web.url}/voice` } });
    const trace = await emulator.running.placeCall(callOfAlice());
    expect(trace.end).toEqual({ kind: 'ended', status, sipStatus });
  });

  it('knows every verb that twilio-node can write, and no others', async () => {
    const ends = ['redirect', 'reject', 'hangup'];
    const names = Object.getOwnPropertyNames(twilio.twiml.VoiceResponse.prototype)
      .filter((name) => !/^(constructor|comment)/.test(name) && !ends.includes(name))
      .map((name) => name.replace(/^./, (first) => first.toUpperCase()));
    web.twiml('/voice', [...names, 'Stream'].map((name) => `<${name}/>`).join(''));
    await createSipDomain(emulator, { voice: { VoiceUrl: `${web.url}/voice` } });
    const trace = await emulator.running.placeCall({
      ...callOfAlice(),
      messages: [{ seconds: 0 }],
    });
    const notes = trace.steps.flatMap((step) =>
      step.kind === 'verb' ? [`${step.verb.name}: ${step.note}`] : [],
    );
    expect(names).toContain('Echo');
    expect(notes).toHaveLength(names.length + 1);
    expect(notes.filter((note) => note.includes('12200'))).toEqual([
      'Stream: not a verb: Twilio ignores it (12200)',
    ]);
  });

  it('Dial ends as was asked for, whatever it dials, and leads to its action', async () => {
    web.twiml('/voice', '<Dial action="/after" callerId="+1"><Sip>sip:a@b.example</Sip></Dial>');
    web.twiml('/after', '<Hangup/>');
    await createSipDomain(emulator, { voice: { VoiceUrl: `${web.url}/voice` } });
    const trace = await emulator.running.placeCall({
      ...callOfAlice(),
      dialOutcomes: [{ status: 'busy', sipResponseCode: 486 }],
    });
    expect(trace.steps).toContainEqual(
      expect.objectContaining({
        kind: 'verb',
        verb: expect.objectContaining({
          attributes: { action: '/after', callerId: '+1' },
          children: [{ name: 'Sip', attributes: {}, text: 'sip:a@b.example', children: [] }],
        }) as object,
      }),
    );
    expect(web.received[1]?.form).toMatchObject({
      DialCallStatus: 'busy',
      DialCallSid: expect.stringMatching(/^CA/) as string,
      DialSipResponseCode: '486',
      DialBridged: 'false',
    });
    expect(emulator.running.clock.now()).toEqual(TEST_TIME);
  });
});

describe('The status callback', () => {
  const statusCallback = (): Record<string, string> => ({
    VoiceUrl: `${web.url}/voice`,
    VoiceStatusCallbackUrl: `${web.url}/ended`,
  });

  it('says that the call has ended, once, with its duration', async () => {
    web.twiml('/voice', '<Say>hello</Say>');
    web.on('/ended', (response) => response.end());
    await createSipDomain(emulator, { voice: statusCallback() });
    const { callSid } = await emulator.running.placeCall({
      ...callOfAlice(),
      duringCall: () => emulator.running.clock.advance(61_000),
    });
    const [, ended, ...more] = web.received;
    expect(more).toEqual([]);
    expect(ended?.form).toMatchObject({
      CallSid: callSid,
      CallStatus: 'completed',
      CallDuration: '62',
      Duration: '2',
      Timestamp: 'Fri, 20 Nov 2026 12:01:02 +0000',
      CallbackSource: 'call-progress-events',
      SipDomain: 'acme.sip.twilio.com',
    });
    const url = `${web.url}/ended`;
    const { authToken } = emulator.running;
    expect(twilio.validateRequest(authToken, ended!.signature, url, ended!.form)).toBe(true);
  });

  it.each([301, 302, 303, 307])('is followed through a %i to a Studio flow', async (status) => {
    web.twiml('/voice', `<Redirect>${FLOW}</Redirect>`);
    web.on('/ended', (response) => response.writeHead(status, { Location: FLOW }).end());
    await createSipDomain(emulator, { voice: statusCallback() });
    const trace = await emulator.running.placeCall(callOfAlice());
    expect(trace.flows).toEqual([{ flowSid: `FW${'0'.repeat(32)}`, isStuck: false }]);
    expect(requests(trace).at(-1)).toMatchObject({
      purpose: 'status-callback',
      method: status === 307 ? 'POST' : 'GET',
      url: FLOW,
      parameters: { CallStatus: 'completed' },
      answer: { kind: 'flow' },
    });
  });

  it('that leads nowhere leaves the flow stuck, and the trace says so', async () => {
    web.twiml('/voice', `<Redirect>${FLOW}</Redirect>`);
    web.on('/ended', (response) => response.writeHead(304).end());
    await createSipDomain(emulator, { voice: statusCallback() });
    const trace = await emulator.running.placeCall(callOfAlice());
    expect(trace.flows).toEqual([{ flowSid: `FW${'0'.repeat(32)}`, isStuck: true }]);
    expect(requests(trace).at(-1)?.answer).toMatchObject({ kind: 'failed', code: 11216 });
  });

  it('that redirects forever is given up after 10 redirects', async () => {
    web.twiml('/voice', '<Hangup/>');
    web.on('/ended', (response) => response.writeHead(302, { Location: '/ended' }).end());
    await createSipDomain(emulator, { voice: statusCallback() });
    await emulator.running.placeCall(callOfAlice());
    expect(web.received).toHaveLength(1 + 11);
  });
});
