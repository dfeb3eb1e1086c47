/** The person of journeys of live-check: places the calls that it asks for, on an emulator that is as assumed or otherwise. */
import { getExpectedTwilioSignature } from 'twilio';
import type { Assumptions, TwilioEmulator } from 'twilio-emulator';
import { linesOf, type LiveCheckWorld } from './live-check-world';

export const CALLEE = 'sip:desk@pbx.example.com';
const SECOND = 'sip:lab@pbx.example.com';
export const PASSWORD = 'Correct-Horse-9';
export const ONE = ['--yes', '--calls', '--callee', CALLEE, '--credential-list', 'phones'];
export const ARGS = [...ONE, '--callee', SECOND];

export type Call = Parameters<TwilioEmulator['placeCall']>[0];

/** The line that asks for a call. */
export const CALL_NOW = /call now +(sip:([a-z-]+)@\S+):/;

/** What the person does when asked to call, by the user part of what is called. */
export function callOf(scenario: string, to: string, assumptions: Partial<Assumptions>): Call {
  const answers = {
    ...{ refuse: 'busy', broken: 'busy', 'hang-up': 'answered@20' },
    ...{ screen: 'mailbox', siblings: 'mailbox' },
  };
  return {
    from: 'sip:ada@phone.example.com',
    to,
    credentials: { username: 'ada', password: PASSWORD },
    headers: { 'X-Account': '42' },
    messages: [{ seconds: 4, digits: '1' }],
    answers: {
      [CALLEE]: answers[scenario as keyof typeof answers],
      [SECOND]: 'no-answer',
      queue: 'no-answer',
    },
    assumptions,
    ...(scenario === 'hang-up' && { hangUpAt: 5 }),
  };
}

/** What is made otherwise: questions, and whether Twilio sends less than was assumed, without a call of the emulator. */
export interface Turned {
  readonly assumptions?: Partial<Assumptions>;
  readonly isOutcome?: boolean;
  readonly isVoiceRequest?: boolean;
  readonly record?: keyof typeof SPARE_RECORDS;
  readonly leave?: keyof typeof SPARE_LEAVES;
}

export async function runWithPerson(
  world: LiveCheckWorld,
  turned: Turned = {},
  args: readonly string[] = ARGS,
) {
  const { assumptions = {}, isOutcome, isVoiceRequest, record, leave } = turned;
  const placed: Promise<unknown>[] = [];
  const place = (scenario: string, to: string): Promise<unknown> => {
    if (scenario === 'record' && record) return send(world, to, SPARE_RECORDS[record](to));
    if (scenario === 'leave' && leave) return send(world, to, spareLeave(to, SPARE_LEAVES[leave]));
    if (scenario !== 'refuse') return world.emulator.placeCall(callOf(scenario, to, assumptions));
    if (isVoiceRequest) return send(world, to, spareRefusal(to, isOutcome ? 'failed' : 'busy'));
    const call = callOf(scenario, to, assumptions);
    const answers = { [CALLEE]: { outcome: 'failed', sipCode: 486 } as const };
    return world.emulator.placeCall(isOutcome ? { ...call, answers } : call);
  };
  const ended = await world.run(args, {
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

const QUEUE = { QueueSid: 'q', QueueTime: '0', AvgQueueTime: '0', CurrentQueueSize: '1' };
/** What the wait document and the action of a queue learn, otherwise than was assumed. */
const SPARE_LEAVES = {
  action: [
    { ...QUEUE, QueuePosition: '1', MaxQueueSize: '1000' },
    { ...QUEUE, QueueResult: 'hangup' },
  ],
  wait: [QUEUE, { ...QUEUE, QueueResult: 'leave' }],
} as const;

const spareLeave = (
  to: string,
  [wait, action]: (typeof SPARE_LEAVES)[keyof typeof SPARE_LEAVES],
): Requests => [
  ['/call', { To: to }],
  ['/call?step=wait&scenario=leave', { To: to, ...wait }],
  ['/call?step=action', { To: to, ...action }],
  ['/call?step=ended', { To: to }],
];

async function send(world: LiveCheckWorld, to: string, requests: Requests): Promise<void> {
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
