/** Journey: a person places the calls that a live check asks for, and is told what became of what was assumed. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getExpectedTwilioSignature } from 'twilio';
import type { Assumptions, TwilioEmulator } from 'twilio-emulator';
import { createLiveCheckWorld, linesOf, type LiveCheckWorld } from './live-check-world';

jest.setTimeout(120_000);

const CALLEE = 'sip:desk@pbx.example.com';
const PASSWORD = 'Correct-Horse-9';
const ARGS = ['--yes', '--calls', '--callee', CALLEE, '--credential-list', 'phones'];

type Call = Parameters<TwilioEmulator['placeCall']>[0];
type LoggedRequest = ReturnType<TwilioEmulator['requests']['all']>[number];

/** The line that asks for a call. */
const CALL_NOW = /call now +(sip:([a-z-]+)@\S+):/;

let world: LiveCheckWorld;
let before: unknown;

beforeAll(async () => {
  world = await createLiveCheckWorld();
  const { sip } = world.client;
  const list = await sip.credentialLists.create({ friendlyName: 'phones' });
  await sip.credentialLists(list.sid).credentials.create({ username: 'ada', password: PASSWORD });
  await recordCallOfOthers(list.sid);
  before = unchanging();
});
afterAll(() => world.dispose());
afterEach(() => world.emulator.requests.clear());

/** A call that has nothing to do with live checks; its recording must stay. */
async function recordCallOfOthers(credentialListSid: string): Promise<void> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/xml');
    response.end('<Response><Record/></Response>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { domains } = world.client.sip;
  const domainName = 'voicemail.sip.twilio.com';
  const { sid } = await domains.create({ domainName, voiceUrl: `http://127.0.0.1:${port}/` });
  await domains(sid).auth.calls.credentialListMappings.create({ credentialListSid });
  const messages = [{ seconds: 3, hangsUp: true }];
  await world.emulator.placeCall({ ...callOf('record', `sip:us@${domainName}`, {}), messages });
  server.close();
  expect(recordings()).toHaveLength(1);
}

/** Rows of the account. */
function recordings(): readonly unknown[] {
  const found = (world.dump() as [string, unknown[]][]).find(([name]) => /recordings/.test(name));
  return found?.[1] ?? [];
}

/** All but calls and their records: Twilio keeps those, and nobody can take them back. */
function unchanging() {
  return (world.dump() as [string, unknown][]).filter(([name]) => !/call|alert/.test(name));
}

/** What the person does when asked to call, by the user part of what is called. */
function callOf(scenario: string, to: string, assumptions: Partial<Assumptions>): Call {
  const answers = { refuse: 'busy', broken: 'busy', screen: 'mailbox', 'hang-up': 'answered@20' };
  return {
    from: 'sip:ada@phone.example.com',
    to,
    credentials: { username: 'ada', password: PASSWORD },
    headers: { 'X-Account': '42' },
    messages: [{ seconds: 4, digits: '1' }],
    answers: { [CALLEE]: answers[scenario as keyof typeof answers] },
    assumptions,
    ...(scenario === 'hang-up' && { hangUpAt: 5 }),
  };
}

/** What is made otherwise: questions, and whether Twilio sends less than was assumed, without a call of the emulator. */
interface Turned {
  readonly assumptions?: Partial<Assumptions>;
  readonly isOutcome?: boolean;
  readonly isVoiceRequest?: boolean;
  readonly record?: keyof typeof SPARE_RECORDS;
}

async function runWithPerson(turned: Turned = {}) {
  const { assumptions = {}, isOutcome, isVoiceRequest, record } = turned;
  const placed: Promise<unknown>[] = [];
  const place = (scenario: string, to: string): Promise<unknown> => {
    if (scenario === 'record' && record) return send(to, SPARE_RECORDS[record](to));
    if (scenario !== 'refuse') return world.emulator.placeCall(callOf(scenario, to, assumptions));
    if (isVoiceRequest) return send(to, spareRefusal(to, isOutcome ? 'failed' : 'busy'));
    const call = callOf(scenario, to, assumptions);
    const answers = { [CALLEE]: { outcome: 'failed', sipCode: 486 } as const };
    return world.emulator.placeCall(isOutcome ? { ...call, answers } : call);
  };
  const ended = await world.run(ARGS, {
    onLine: (line) => {
      const [, to = '', scenario = ''] = CALL_NOW.exec(line) ?? [];
      if (scenario !== '') placed.push(place(scenario, to));
    },
  });
  await Promise.all(placed);
  const verdicts = (verdict: string) =>
    linesOf(ended.out).flatMap((line) => (line.verdict === verdict ? [line.id] : []));
  return { ended, calls: placed.length, otherwise: verdicts('otherwise'), verdicts };
}

type Requests = readonly (readonly [path: string, form: Readonly<Record<string, string>>])[];

/** The requests of a refused call, as a Twilio would send them that says next to nothing. */
const spareRefusal = (to: string, dialCallStatus: string): Requests => [
  ['/call', { To: to }],
  ['/call?step=action', { To: to, DialCallStatus: dialCallStatus, DialSipResponseCode: '486' }],
  ['/call?step=ended', { To: to, CallStatus: 'completed' }],
];

const CALLBACK = '/call?step=recording&scenario=record';
const RECORDED = { RecordingUrl: 'u', RecordingDuration: '4', Digits: '1' };
const TOLD = {
  ...{
    AccountSid: 'a',
    CallSid: 'c',
    RecordingSid: 'r',
    RecordingUrl: 'u',
    RecordingDuration: '4',
  },
  ...{ RecordingStatus: 'completed', RecordingChannels: '1', RecordingStartTime: 't' },
  ...{ RecordingSource: 'RecordVerb', RecordingTrack: 'inbound' },
};

/** Those of a recorded call, otherwise than was assumed. */
const SPARE_RECORDS = {
  'action-without-sid': (to: string): Requests => [
    ['/call', { To: to }],
    ['/call?step=action', { To: to, ...RECORDED }],
    ['/call?step=ended', { To: to }],
    [CALLBACK, TOLD],
  ],
  'callback-first': (to: string): Requests => [
    ['/call', { To: to }],
    [CALLBACK, TOLD],
    ['/call?step=action', { To: to, ...RECORDED, RecordingSid: 'r' }],
    ['/call?step=ended', { To: to }],
  ],
};

async function send(to: string, requests: Requests): Promise<void> {
  const { client, emulator } = world;
  const [, name = ''] = /@(live-check-[0-9a-f]{8})/.exec(to) ?? [];
  const environments = await client.serverless.v1.services(name).environments.list();
  const domain = environments.find(({ uniqueName }) => uniqueName === 'first')!.domainName;
  for (const [path, form] of requests) {
    const signature = getExpectedTwilioSignature(
      emulator.authToken,
      `https://${domain}${path}`,
      form,
    );
    await world.post(domain, path, form, { 'X-Twilio-Signature': signature });
    await emulator.clock.advance(1000);
  }
}

it('places five calls, and all is as assumed', async () => {
  const { ended, calls, verdicts } = await runWithPerson();
  expect(ended.err).toBe('');
  expect(verdicts('otherwise')).toEqual([]);
  expect(verdicts('as assumed')).toEqual(
    expect.arrayContaining([
      'voice-request',
      'sip-outcome',
      'sip-headers-in-actions',
      'screening-refused',
      'caller-gone',
      'action-failed',
      'record-action',
      'recording-callback',
    ]),
  );
  expect(calls).toBe(5);
  const [, said] = /(\d+) executions of Functions/.exec(ended.out) ?? [];
  const executions = world.emulator.requests.all().filter(({ host }) => host.endsWith('.twil.io'));
  expect(executions.length).toBeLessThanOrEqual(Number(said));
  expect(ended.out).not.toContain(PASSWORD);
  expect(ended.out).not.toContain('desk@pbx');
  expect(unchanging()).toEqual(before);
});

/** Each in other runs than every other, as its number in binary digits says. */
it.each<[string, Turned]>([
  [
    'caller-gone, record-action, sip-headers-in-actions, sip-outcome',
    {
      record: 'action-without-sid',
      assumptions: { sipHeadersInActions: false, callerGoneDialStatus: 'canceled' },
      isOutcome: true,
    },
  ],
  [
    'caller-gone, recording-callback, screening-refused, voice-request',
    {
      record: 'callback-first',
      assumptions: { refusedScreeningStatus: 'no-answer', callerGoneStatus: 'not-asked' },
      isVoiceRequest: true,
    },
  ],
  [
    'action-failed, sip-outcome, voice-request',
    { assumptions: { failedAction: 'hang-up' }, isVoiceRequest: true, isOutcome: true },
  ],
])('finds out exactly %s if they are otherwise', async (ids, turned) => {
  const { ended, otherwise, verdicts } = await runWithPerson(turned);
  expect([...otherwise].sort().join(', ')).toBe(ids);
  expect(verdicts('not asked').includes('sip-headers-in-actions')).toBe(
    turned.isVoiceRequest === true,
  );
  expect(ended.exitCode).toBe(4);
  expect(unchanging()).toEqual(before);
});

describe('Ctrl+C', () => {
  const runInterrupted = (
    isMoment: (request: LoggedRequest) => boolean,
    more: Partial<Call> = {},
  ) => {
    let placed: Promise<unknown> | undefined;
    const ended = world.run(ARGS, {
      onLine: (line) => {
        const [, to = '', scenario = ''] = CALL_NOW.exec(line) ?? [];
        if (scenario === '') return;
        placed = world.emulator.placeCall({ ...callOf(scenario, to, {}), ...more });
      },
      signalAt: { signal: 'SIGINT', request: isMoment },
    });
    return { ended, placed: () => placed };
  };

  it('removes the recording that was made', async () => {
    let recorded = 0;
    const run = runInterrupted(({ query }) => {
      if (query['step'] !== 'recording') return false;
      recorded = recordings().length;
      return true;
    });
    expect((await run.ended).exitCode).toBe(130);
    await run.placed();
    expect(recorded).toBe(2);
    expect(unchanging()).toEqual(before);
  });

  it('leaves what it needs to the next run while a recorded call goes on', async () => {
    let goOn = (): void => undefined;
    const isOver = new Promise<void>((resolve) => (goOn = resolve));
    const onRequest: Call['onRequest'] = async ({ purpose, url }) => {
      if (purpose !== 'action' || recordings().length < 2) return undefined;
      expect(url).toContain('step=action');
      // The sign for Ctrl+C, and the call hangs until the command is over.
      await world.client.recordings.list();
      await isOver;
      return undefined;
    };
    const run = runInterrupted(({ path }) => path.endsWith('/Recordings.json'), { onRequest });
    const ended = await run.ended;
    goOn();
    await run.placed();
    expect(ended.err).toMatch(/Not removed: recording of a call to \S+ \(the call still goes on\)/);
    expect(recordings()).toHaveLength(2);
    const next = await world.run(['--yes'], {
      signalAt: {
        signal: 'SIGINT',
        // Not the refused one of a question as well: a second signal ends the command at once.
        request: ({ operation, status }) => operation === 'CreateService' && status === 201,
      },
    });
    expect(next.exitCode).toBe(130);
    expect(next.out).toMatch(/- recording of a call to live-check-[0-9a-f]{8}\n/);
    expect(unchanging()).toEqual(before);
  });
});

it.each([
  [['--calls'], '--calls needs --callee'],
  [['--calls', '--callee', 'desk', '--credential-list', 'phones'], '--callee is a SIP URI'],
  [
    ['--calls', '--callee', CALLEE, '--credential-list', 'nobody'],
    '0 credential lists are called nobody',
  ],
])('says what is wrong with %j before anything is done', async (args, message) => {
  const ended = await world.run(['--yes', ...args]);
  expect(ended.exitCode).toBe(2);
  expect(ended.err).toContain(message);
  expect(world.emulator.requests.all().filter(({ method }) => method !== 'GET')).toEqual([]);
});
