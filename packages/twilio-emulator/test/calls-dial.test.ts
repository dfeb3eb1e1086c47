/** Placed calls: what a Dial rings, for how long, and what its action learns. */
import { callOfAlice, createSipDomain, notes, startCallWorld } from './calls-world';

const { emulator, web, place, secondsPassed } = startCallWorld();
const action = () => web.asked('/after')[0]?.form;

const BOB = '<Client>bob</Client>';
const CARL = '<Number>+15557654321</Number>';
const DESK = '<Sip>sip:desk@pbx.example.com:5060;transport=tls?X-A=1</Sip>';

describe('The action of a Dial', () => {
  it.each([
    ['busy', BOB, { bob: 'busy' }, { DialCallStatus: 'busy', DialBridged: 'false' }],
    ['no answer', CARL, { '+15557654321': 'no-answer' }, { DialCallStatus: 'no-answer' }],
    ['a failure', CARL, { '*': 'failed' }, { DialCallStatus: 'failed' }],
    [
      'SIP 603',
      DESK,
      { 'desk@pbx.example.com': '603' },
      { DialCallStatus: 'failed', DialSipResponseCode: '603' },
    ],
    [
      'SIP 480',
      DESK,
      { 'sip:desk@pbx.example.com:5060': '480' },
      { DialCallStatus: 'no-answer', DialSipResponseCode: '480' },
    ],
    [
      'a conversation',
      BOB,
      { 'client:bob': 'answered:45' },
      { DialCallStatus: 'completed', DialBridged: 'true', DialCallDuration: '45' },
    ],
    ['a conference', '<Conference>team</Conference>', {}, { DialCallStatus: 'answered' }],
  ])('learns of %s', async (_, nouns, answers, expected) => {
    web.twiml('/voice', `<Dial action="/after">${nouns}</Dial><Say>never</Say>`);
    const trace = await place({ answers });
    expect(action()).toMatchObject({
      CallSid: trace.callSid,
      CallStatus: 'in-progress',
      DialCallSid: expect.stringMatching(/^CA/) as string,
      ...expected,
    });
    expect(web.asked('/ended')).toHaveLength(1);
  });

  it('has the SIP headers of the final response, and the Call-ID', async () => {
    web.twiml('/voice', `<Dial action="/after">${DESK}</Dial>`);
    const headers = { 'X-Reason': 'moved', Server: 'no' };
    await place({ answers: { '*': { outcome: 'failed', sipCode: 404, headers } } });
    expect(action()).toMatchObject({ 'DialSipHeader_X-Reason': 'moved' });
    expect(action()).toHaveProperty('DialSipCallId');
    expect(action()).not.toHaveProperty('DialSipHeader_Server');
  });

  it.each([true, false])('has the SipHeader_ parameters of the call: %s', async (isSent) => {
    web.twiml('/voice', `<Dial action="/after">${BOB}</Dial>`);
    const headers = { 'X-Tier': 'gold' };
    await place({ headers, assumptions: { sipHeadersInActions: isSent } });
    expect(action()?.['SipHeader_X-Tier']).toBe(isSent ? 'gold' : undefined);
    expect(web.asked('/voice')[0]?.form).toMatchObject({ 'SipHeader_X-Tier': 'gold' });
  });

  it('that fails leads to the fallback URL, or hangs up', async () => {
    web.twiml('/voice', `<Dial action="/missing">${BOB}</Dial>`);
    web.twiml('/fallback', '<Say>sorry</Say>');
    await createSipDomain(emulator, {
      name: 'other',
      voice: { VoiceUrl: `${web.url}/voice`, VoiceFallbackUrl: `${web.url}/fallback` },
    });
    const other = callOfAlice('1', 'other.sip.twilio.com');
    const helped = await emulator.running.placeCall(other);
    expect(helped.end).toMatchObject({ status: 'completed' });
    expect(web.asked('/fallback')[0]?.form).toMatchObject({ ErrorCode: '11200' });
    const left = await emulator.running.placeCall({
      ...other,
      assumptions: { failedAction: 'hang-up' },
    });
    expect(left.end).toMatchObject({ error: { code: 11200 } });
    expect(web.asked('/fallback')).toHaveLength(1);
  });

  it('is left out: the next verb follows', async () => {
    web.twiml('/voice', `<Dial>${BOB}</Dial><Redirect>/after</Redirect>`);
    await place({ answers: { bob: 'busy' } });
    expect(web.asked('/after')).toHaveLength(1);
  });
});

describe('A Dial rings', () => {
  it.each([
    ['', 35],
    ['timeout="20"', 25],
    ['timeout="1"', 10],
    ['timeout="9000"', 605],
  ])('with %s for %i s', async (timeout, seconds) => {
    web.twiml('/voice', `<Dial ${timeout}>${BOB}</Dial>`);
    await place({ answers: { bob: 'no-answer' } });
    expect(secondsPassed()).toBe(seconds);
  });

  it('all at once: the first to answer is connected, the others are canceled', async () => {
    web.twiml('/voice', `<Dial action="/after">${BOB}${CARL}${DESK}</Dial>`);
    const trace = await place({
      answers: { bob: 'answered@8', '+15557654321': 'answered:10@6', '*': 'busy@2' },
    });
    expect(action()).toMatchObject({ DialCallStatus: 'completed', DialCallDuration: '10' });
    expect(action()).not.toHaveProperty('DialSipResponseCode');
    expect(secondsPassed()).toBe(16);
    expect(notes(trace)).toContain('bob: is canceled');
    expect(notes(trace)).toContain('+15557654321: talked for 10 s');
    const legs = await emulator.get(
      'api.twilio.com',
      `/2010-04-01/Accounts/${emulator.running.accountSid}/Calls.json?ParentCallSid=${trace.callSid}`,
    );
    expect(legs.body['calls']).toEqual([
      expect.objectContaining({ to: expect.stringContaining('desk') as string, status: 'busy' }),
      expect.objectContaining({ to: '+15557654321', status: 'completed', duration: '10' }),
      expect.objectContaining({ to: 'client:bob', status: 'canceled' }),
    ]);
  });

  it('in turn, each for the timeout', async () => {
    web.twiml(
      '/voice',
      `<Dial sequential="true" timeout="10" action="/after">${BOB}${CARL}</Dial>`,
    );
    await place({ answers: { bob: 'no-answer', '*': 'answered:20' } });
    expect(action()).toMatchObject({ DialCallStatus: 'completed', DialCallDuration: '20' });
    expect(secondsPassed()).toBe(15 + 5 + 20);
  });

  it('the same endpoint again, which then does the next that was given', async () => {
    web.twiml(
      '/voice',
      `<Dial>${BOB}</Dial><Dial>${BOB}</Dial><Dial action="/after">${BOB}</Dial>`,
    );
    await place({ answers: { bob: ['busy', 'no-answer', 'answered:7'] } });
    expect(action()).toMatchObject({ DialCallDuration: '7' });
    expect(secondsPassed()).toBe(2 + 35 + 5 + 7);
  });

  it('while a test does something meanwhile, and the clock waits for it', async () => {
    web.twiml('/voice', `<Dial action="/after">${BOB}</Dial>`);
    const seen: number[] = [];
    const meanwhile = async (): Promise<void> => {
      await place({ to: 'sip:2@nobody.sip.twilio.com' });
      seen.push(secondsPassed());
    };
    await place({ answers: { bob: { outcome: 'busy', meanwhile } } });
    expect(seen).toEqual([0]);
    expect(secondsPassed()).toBe(2);
  });
});

describe('answerOnBridge', () => {
  it.each([
    ['keeps the first document ringing', '/voice', true, 'ringing'],
    ['keeps a later document ringing', '/first', true, 'ringing'],
    ['answers in a later document', '/first', false, 'in-progress'],
  ])('%s', async (_, path, answerOnBridgeLater, status) => {
    web.twiml('/voice', `<Dial answerOnBridge="true" action="/after">${BOB}</Dial>`);
    web.twiml('/first', '<Redirect>/voice</Redirect>');
    await createSipDomain(emulator, { name: 'b', voice: { VoiceUrl: web.url + path } });
    await place({
      to: 'sip:1@b.sip.twilio.com',
      answers: { bob: 'no-answer' },
      assumptions: { answerOnBridgeLater },
    });
    expect(action()).toMatchObject({ CallStatus: status });
  });
});

it('The status callbacks of a noun are sent as it asks for them', async () => {
  web.on('/leg', (response) => response.end());
  const events = 'statusCallbackEvent="initiated ringing answered completed"';
  web.twiml('/voice', `<Dial><Number statusCallback="/leg" ${events}>+15557654321</Number></Dial>`);
  await place();
  expect(web.asked('/leg').map(({ form }) => [form['CallStatus'], form['SequenceNumber']])).toEqual(
    [
      ['initiated', '0'],
      ['ringing', '1'],
      ['in-progress', '2'],
      ['completed', '3'],
    ],
  );
});

it('Requests may be lost on their way, or arrive twice', async () => {
  web.twiml('/voice', `<Dial action="/after">${BOB}</Dial>`);
  await place({ onRequest: ({ purpose }) => (purpose === 'action' ? 'repeat' : undefined) });
  expect(web.asked('/after')).toHaveLength(2);
  const lost = await place({
    onRequest: ({ purpose }) => (purpose === 'voice' ? 'lose' : undefined),
  });
  expect(lost.end).toMatchObject({ error: { code: 11205 } });
  expect(web.asked('/voice')).toHaveLength(1);
});
