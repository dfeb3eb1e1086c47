/** How a verb of a step ended, read from what Twilio sends to its `action`. */

/**
 * - `answered`: somebody talked with the caller, or the queue handed the call to an agent. The plan has done its work.
 * - `busy`, `no-answer`, `failed`: nobody did.
 * - `not-bridged`: somebody picked up, and was not connected: with screening, nobody pressed 1.
 * - `left`, `queue-full`, `queue-error`: the queue gave the call back.
 * - `recorded`: a message was left.
 * - `canceled`: somebody ended the ringing by Twilio's API, on purpose.
 * - `caller-gone`: there is nobody left to answer.
 * - `unknown`: Twilio says something that this project does not know. It never leads to a step.
 */
export type Outcome =
  | 'answered'
  | 'busy'
  | 'no-answer'
  | 'failed'
  | 'not-bridged'
  | 'left'
  | 'queue-full'
  | 'queue-error'
  | 'recorded'
  | 'canceled'
  | 'caller-gone'
  | 'unknown';

/** By Twilio's names, as they come; do not trust them. */
export type ActionParameters = Readonly<Record<string, unknown>>;

/** `CallStatus` of a caller who still waits (Twilio docs, voice/twiml#request-parameters; docs). */
const WAITING: readonly unknown[] = ['ringing', 'in-progress'];

/** `DialCallStatus` (Twilio docs, voice/twiml/dial#action; docs). */
const OF_DIAL: ReadonlyMap<unknown, Outcome> = new Map<unknown, Outcome>([
  ['completed', 'answered'],
  ['answered', 'answered'],
  ['busy', 'busy'],
  ['no-answer', 'no-answer'],
  ['failed', 'failed'],
  ['canceled', 'canceled'],
]);

/** `QueueResult` (Twilio docs, voice/twiml/enqueue#action; docs). */
const OF_QUEUE: ReadonlyMap<unknown, Outcome> = new Map<unknown, Outcome>([
  ['bridged', 'answered'],
  ['bridging-in-process', 'answered'],
  ['redirected', 'answered'],
  ['redirected-from-bridged', 'answered'],
  ['hangup', 'caller-gone'],
  ['leave', 'left'],
  ['queue-full', 'queue-full'],
  ['error', 'queue-error'],
  ['system-error', 'queue-error'],
]);

/** `ReferCallStatus` (Twilio docs, voice/twiml/refer#action; docs). */
const OF_REFER: ReadonlyMap<unknown, Outcome> = new Map<unknown, Outcome>([
  ['completed', 'answered'],
  ['in-progress', 'answered'],
  ['busy', 'busy'],
  ['no-answer', 'no-answer'],
  ['failed', 'failed'],
]);

export function readOutcome(sent: ActionParameters): Outcome {
  if (!isWaiting(sent)) return 'caller-gone';
  const { QueueResult, DialCallStatus, DialBridged, ReferCallStatus, RecordingSid } = sent;
  if (QueueResult !== undefined) return OF_QUEUE.get(QueueResult) ?? 'unknown';
  if (DialCallStatus !== undefined) {
    const outcome = OF_DIAL.get(DialCallStatus) ?? 'unknown';
    return outcome === 'answered' && DialBridged === 'false' ? 'not-bridged' : outcome;
  }
  if (ReferCallStatus !== undefined) return OF_REFER.get(ReferCallStatus) ?? 'unknown';
  return RecordingSid === undefined ? 'unknown' : 'recorded';
}

function isWaiting({ CallStatus }: ActionParameters): boolean {
  return WAITING.includes(CallStatus);
}

const UNANSWERED: ReadonlySet<Outcome> = new Set<Outcome>([
  'busy',
  'no-answer',
  'failed',
  'left',
  'queue-full',
  'queue-error',
]);

/**
 * Whether the steps below are read.
 *
 * @param mayBeScreened whether the step asked whoever picked up to press a key; true if that is no longer known.
 */
export function goesOn(outcome: Outcome, mayBeScreened: boolean): boolean {
  return UNANSWERED.has(outcome) || (outcome === 'not-bridged' && mayBeScreened);
}
