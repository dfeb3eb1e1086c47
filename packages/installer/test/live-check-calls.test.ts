/** Journey: a person places the calls that a live check asks for, and is told what became of what was assumed. */
import { getExpectedTwilioSignature } from 'twilio';
import type { Assumptions, TwilioEmulator } from 'twilio-emulator';
import { createLiveCheckWorld, linesOf, type LiveCheckWorld } from './live-check-world';

jest.setTimeout(120_000);

const CALLEE = 'sip:desk@pbx.example.com';
const PASSWORD = 'Correct-Horse-9';
const ARGS = ['--yes', '--calls', '--callee', CALLEE, '--credential-list', 'phones'];

type Call = Parameters<TwilioEmulator['placeCall']>[0];

let world: LiveCheckWorld;
let before: unknown;

beforeAll(async () => {
  world = await createLiveCheckWorld();
  const { sip } = world.client;
  const list = await sip.credentialLists.create({ friendlyName: 'phones' });
  await sip.credentialLists(list.sid).credentials.create({ username: 'ada', password: PASSWORD });
  before = unchanging();
});
afterAll(() => world.dispose());
afterEach(() => world.emulator.requests.clear());

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
}

async function runWithPerson({ assumptions = {}, isOutcome, isVoiceRequest }: Turned = {}) {
  const placed: Promise<unknown>[] = [];
  const place = (scenario: string, to: string): Promise<unknown> => {
    if (scenario !== 'refuse') return world.emulator.placeCall(callOf(scenario, to, assumptions));
    if (isVoiceRequest) return sendSparely(to, isOutcome ? 'failed' : 'busy');
    const call = callOf(scenario, to, assumptions);
    const answers = { [CALLEE]: { outcome: 'failed', sipCode: 486 } as const };
    return world.emulator.placeCall(isOutcome ? { ...call, answers } : call);
  };
  const ended = await world.run(ARGS, {
    onLine: (line) => {
      const [, to = '', scenario = ''] = /call now +(sip:([a-z-]+)@\S+):/.exec(line) ?? [];
      if (scenario !== '') placed.push(place(scenario, to));
    },
  });
  await Promise.all(placed);
  const verdicts = (verdict: string) =>
    linesOf(ended.out).flatMap((line) => (line.verdict === verdict ? [line.id] : []));
  return { ended, calls: placed.length, otherwise: verdicts('otherwise'), verdicts };
}

/** The requests of a refused call, as a Twilio would send them that says next to nothing. */
async function sendSparely(to: string, dialCallStatus: string): Promise<void> {
  const { client, emulator } = world;
  const [, name = ''] = /@(live-check-[0-9a-f]{8})/.exec(to) ?? [];
  const environments = await client.serverless.v1.services(name).environments.list();
  const domain = environments.find(({ uniqueName }) => uniqueName === 'first')!.domainName;
  for (const [path, form] of Object.entries({
    '/call': { To: to },
    '/call?step=action': { To: to, DialCallStatus: dialCallStatus, DialSipResponseCode: '486' },
    '/call?step=ended': { To: to, CallStatus: 'completed' },
  })) {
    const signature = getExpectedTwilioSignature(
      emulator.authToken,
      `https://${domain}${path}`,
      form,
    );
    await world.post(domain, path, form, { 'X-Twilio-Signature': signature });
  }
}

it('places four calls, and all is as assumed', async () => {
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
    ]),
  );
  expect(calls).toBe(4);
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
    'caller-gone, sip-headers-in-actions, sip-outcome',
    {
      assumptions: { sipHeadersInActions: false, callerGoneDialStatus: 'canceled' },
      isOutcome: true,
    },
  ],
  [
    'caller-gone, screening-refused, voice-request',
    {
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
