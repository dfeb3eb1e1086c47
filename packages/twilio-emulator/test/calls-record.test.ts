/** Placed calls: Record and Gather, and what Studio knows of a call. */
import {
  callOfAlice,
  createSipDomain,
  startWebhookServer,
  type WebhookServer,
} from './calls-world';
import { send, startTestEmulator, TEST_TIME } from './test-emulator';
import type { CallTrace, PlaceCallRequest } from '../src/index';

const emulator = startTestEmulator();
let web: WebhookServer;

beforeEach(async () => {
  web = await startWebhookServer();
  web.twiml('/after', '<Hangup/>');
  web.on('/recorded', (response) => response.end());
  web.on('/ended', (response) => response.end());
  await createSipDomain(emulator, {
    voice: { VoiceUrl: `${web.url}/voice`, VoiceStatusCallbackUrl: `${web.url}/ended` },
  });
});
afterEach(() => web.close());

const place = (more: Partial<PlaceCallRequest> = {}): Promise<CallTrace> =>
  emulator.running.placeCall({ ...callOfAlice(), ...more });
const secondsPassed = (): number => (emulator.running.clock.nowMs() - TEST_TIME.getTime()) / 1000;
const asked = (path: string) => web.received.filter(({ target }) => target === path);
const RECORD = '<Record action="/after" recordingStatusCallback="/recorded" maxLength="120"/>';

describe('Record', () => {
  it.each([
    ['ended by a key', { seconds: 12, digits: '#' }, '12', '#', 14],
    ['ended by silence', { seconds: 12 }, '12', '', 19],
    ['of the longest length', { seconds: 500 }, '120', '', 122],
    ['ended by hanging up', { seconds: 7, hangsUp: true }, '7', 'hangup', 9],
  ])('%s tells its action and its callback', async (_, message, length, digits, seconds) => {
    web.twiml('/voice', `${RECORD}<Say>never</Say>`);
    const trace = await place({ messages: [message] });
    expect(asked('/after')[0]?.form).toMatchObject({
      RecordingDuration: length,
      Digits: digits,
      CallStatus: digits === 'hangup' ? 'completed' : 'in-progress',
    });
    const { RecordingUrl, RecordingSid } = asked('/after')[0]?.form ?? {};
    expect(asked('/recorded').map(({ form }) => form)).toEqual([
      expect.objectContaining({
        CallSid: trace.callSid,
        RecordingSid,
        RecordingUrl,
        RecordingStatus: 'completed',
        RecordingDuration: length,
        RecordingChannels: '1',
        RecordingSource: 'RecordVerb',
      }),
    ]);
    expect(asked('/recorded')[0]?.form).not.toHaveProperty('From');
    expect(secondsPassed()).toBe(seconds);
  });

  it('of a caller who says nothing goes on to the next verb', async () => {
    web.twiml('/voice', `${RECORD}<Redirect>/next</Redirect>`);
    web.twiml('/next', '<Hangup/>');
    await place({ messages: [{ seconds: 0 }] });
    expect(web.received.map(({ target }) => target)).toEqual(['/voice', '/next', '/ended']);
  });

  it('without an action asks for the same document again', async () => {
    web.twiml('/voice', '<Record/>');
    await place({ messages: [{ seconds: 3 }, { seconds: 0 }] });
    expect(asked('/voice')).toHaveLength(2);
    expect(asked('/voice')[1]?.form).toMatchObject({ RecordingDuration: '3' });
  });

  it('that the caller leaves by the clock has what was said until then', async () => {
    web.twiml('/voice', RECORD);
    await place({ hangUpAt: 4 });
    expect(asked('/after')[0]?.form).toMatchObject({ RecordingDuration: '4', Digits: 'hangup' });
    expect(asked('/ended')[0]?.form).toMatchObject({ CallDuration: '4' });
  });

  it('can be fetched by the account, listed and deleted', async () => {
    web.twiml('/voice', RECORD);
    const { callSid } = await place({ messages: [{ seconds: 2, digits: '#' }] });
    const { RecordingUrl = '', RecordingSid = '' } = asked('/after')[0]?.form ?? {};
    const api = 'api.twilio.com';
    const path = new URL(RecordingUrl).pathname;
    const shown = await emulator.get(api, `${path}.json`);
    expect(shown.body).toMatchObject({ sid: RecordingSid, call_sid: callSid, duration: '2' });
    for (const [end, type] of [
      ['', 'audio/x-wav'],
      ['.wav', 'audio/x-wav'],
      ['.mp3', 'audio/mpeg'],
    ] as const) {
      const sound = await emulator.get(api, path + end);
      expect([sound.status, sound.headers['content-type']]).toEqual([200, type]);
    }
    const stranger = await send(emulator.url, 'GET', `${path}.mp3`, { host: api });
    expect(stranger.status).toBe(401);
    const ofCall = path.replace('/Recordings/', `/Calls/${callSid}/Recordings/`);
    const list = await emulator.get(api, ofCall.replace(/\/RE\w+$/, '.json'));
    expect(list.body['recordings']).toHaveLength(1);
    expect((await emulator.get(api, `${ofCall}.json`)).status).toBe(200);
    const all = path.replace(/\/RE\w+$/, '.json');
    for (const [query, found] of [
      ['DateCreated=2026-11-20', 1],
      ['DateCreated=2026-11-21', 0],
      [`${encodeURIComponent('DateCreated<')}=2026-11-20`, 0],
      [`CallSid=${callSid}`, 1],
    ] as const) {
      const { body } = await emulator.get(api, `${all}?${query}`);
      const { length } = body['recordings'] as unknown[];
      expect([query, length]).toEqual([query, found]);
    }
    expect((await emulator.delete(api, `${path}.json`)).status).toBe(204);
    expect((await emulator.get(api, path)).status).toBe(404);
  });
});

it('A Dial that is recorded tells its action and its callback', async () => {
  const record = 'record="record-from-answer-dual" recordingStatusCallback="/recorded"';
  web.twiml('/voice', `<Dial action="/after" ${record}><Client>bob</Client></Dial>`);
  await place({ answers: { bob: 'answered:20' } });
  expect(asked('/after')[0]?.form['RecordingUrl']).toMatch(/Recordings\/RE/);
  expect(asked('/recorded')[0]?.form).toMatchObject({
    RecordingDuration: '20',
    RecordingChannels: '2',
    RecordingSource: 'DialVerb',
  });
});

describe('Gather', () => {
  it.each([
    ['numDigits="1"', '12', '1'],
    ['', '12#', '12'],
    ['finishOnKey="*"', '1*', '1'],
    ['', '', undefined],
    ['actionOnEmptyResult="true"', '', ''],
  ])('with %s and %s pressed sends %s', async (attributes, pressed, sent) => {
    web.twiml('/voice', `<Gather action="/after" ${attributes}><Say>Press</Say></Gather>`);
    await place({ digits: [pressed] });
    expect(asked('/after')[0]?.form['Digits']).toBe(sent);
    expect(secondsPassed()).toBe(pressed === '' ? 6 : 2);
  });

  it('without an action asks for the same document', async () => {
    web.twiml('/voice', '<Gather/>');
    await place({ digits: ['7'] });
    expect(asked('/voice').map(({ form }) => form['Digits'])).toEqual([undefined, '7']);
  });
});

it('Sounds take their time, and an audio file is a document', async () => {
  web.twiml(
    '/voice',
    '<Say loop="2">fifteen letters</Say><Play>/a.mp3</Play><Pause length="3"/><Redirect>/tune</Redirect>',
  );
  web.on('/tune', (response) => {
    response.setHeader('Content-Type', 'audio/mpeg');
    response.end('x');
  });
  await place({ playSeconds: { '/a.mp3': 42, [`${web.url}/tune`]: 5 } });
  expect(secondsPassed()).toBe(2 + 42 + 3 + 5);
});

describe('Studio', () => {
  const FLOW = `FW${'1'.repeat(32)}`;
  const url = `https://webhooks.twilio.com/v1/Accounts/AC1/Flows/${FLOW}`;
  const list = async () =>
    (
      await emulator.get(
        'studio.twilio.com',
        `/v2/Flows/${FLOW}/Executions?DateCreatedFrom=2026-11-20T11:59:55Z`,
      )
    ).body['executions'] as { sid: string; status: string; contact_channel_address: string }[];

  it('has an execution for a call that a flow took, until the flow learns of its end', async () => {
    web.twiml('/voice', `<Redirect>${url}</Redirect>`);
    const active: unknown[] = [];
    const { callSid, flows } = await place({
      duringCall: async () => void active.push(...(await list())),
    });
    expect(active).toEqual([
      expect.objectContaining({
        status: 'active',
        contact_channel_address: 'sip:+15550001111@carrier.example.com',
      }),
    ]);
    expect(flows).toEqual([{ flowSid: FLOW, isStuck: true }]);
    const [execution] = await list();
    const context = await emulator.get(
      'studio.twilio.com',
      `/v2/Flows/${FLOW}/Executions/${execution?.sid}/Context`,
    );
    expect(context.body).toMatchObject({ context: { trigger: { call: { CallSid: callSid } } } });
    web.on('/ended', (response) => response.writeHead(302, { Location: url }).end());
    await place();
    expect((await list()).map(({ status }) => status)).toEqual(['ended', 'active']);
    const before = await emulator.get(
      'studio.twilio.com',
      `/v2/Flows/${FLOW}/Executions?DateCreatedTo=2026-11-20T12:00:00Z`,
    );
    expect(before.body['executions']).toEqual([]);
  });
});
