/** Carries out a Dial: rings, connects, and tells its action how it ended. */
import { wholeNumber } from './attributes';
import { MAX_DIAL_NOUNS } from './behaviours';
import { CallOver } from './call-time';
import { DialAttempt, type DialResult } from './dial-attempt';
import { actionParameters } from './dial-action';
import { dialTargets, type DialTarget } from './dial-target';
import { handOver } from './hand-over';
import type { Leg } from './leg';
import type { TwimlElement } from './parse-twiml';
import type { DialOutcome } from './place-call-request';
import type { Place, VerbEnd } from './run-documents';
import { verbBehaviours } from './verb-behaviours';

/** Docs, voice/twiml/dial. */
const DEFAULT_TIMEOUT_SECONDS = 30;
const MIN_TIMEOUT_SECONDS = 5;
const MAX_TIMEOUT_SECONDS = 600;
/** "Twilio adds a 5-second buffer" (docs, voice/twiml/dial, timeout). */
const TIMEOUT_BUFFER_SECONDS = 5;

export async function dial(leg: Leg, verb: TwimlElement, place: Place): Promise<VerbEnd> {
  const { recorder, shared } = leg;
  const targets = dialTargets(verb).slice(0, MAX_DIAL_NOUNS);
  if (!keepsRinging(leg, verb, place)) recorder.status('in-progress');
  const given = shared.dialOutcomes.shift();
  if (given) return asGiven(leg, verb, { place, targets, given });
  if (targets.length === 0) {
    recorder.verb(verb, `dials nobody (${verbBehaviours.dialNobody.code})`);
    return { kind: 'next-verb' };
  }
  const limitSeconds = ringingSeconds(verb);
  recorder.verb(verb, `rings ${namesOf(targets)} for at most ${limitSeconds} s`);
  const attempt = new DialAttempt(leg, verb, { base: place.base, limitSeconds });
  const isSequential = verb.attributes['sequential'] === 'true';
  try {
    await (isSequential ? attempt.inTurn(targets) : attempt.atOnce(targets));
  } catch (error) {
    if (!(error instanceof CallOver)) throw error;
    return handOver(leg, verb, place, { more: parametersOf(leg, attempt.result), isOver: true });
  }
  return handOver(leg, verb, place, { more: parametersOf(leg, attempt.result) });
}

function parametersOf(leg: Leg, result: DialResult) {
  return actionParameters(result, leg.shared.assumptions, leg.signal.aborted);
}

/** Seconds that a Dial rings at most. Rows calls.dialTimeout of the behaviour table. */
function ringingSeconds({ attributes }: TwimlElement): number {
  const asked = wholeNumber(attributes['timeout'], DEFAULT_TIMEOUT_SECONDS);
  const allowed = Math.min(Math.max(asked, MIN_TIMEOUT_SECONDS), MAX_TIMEOUT_SECONDS);
  return allowed + TIMEOUT_BUFFER_SECONDS;
}

/** Docs, voice/twiml/dial, answerOnBridge: as the first verb; of a later document it is assumed. */
function keepsRinging(
  { recorder, shared }: Leg,
  { attributes }: TwimlElement,
  place: Place,
): boolean {
  return (
    recorder.call.status === 'ringing' &&
    attributes['answerOnBridge'] === 'true' &&
    place.isFirstVerb &&
    (place.isFirstDocument || shared.assumptions.answerOnBridgeLater)
  );
}

function namesOf(targets: readonly DialTarget[]): string {
  return targets.map(({ names, address }) => names[0] ?? address).join(', ');
}

interface GivenDial {
  readonly place: Place;
  readonly targets: readonly DialTarget[];
  readonly given: DialOutcome;
}

/** Nothing rings: the one who places the call said how it ends. */
async function asGiven(leg: Leg, verb: TwimlElement, dial: GivenDial): Promise<VerbEnd> {
  const { place, targets, given } = dial;
  const { status, durationSeconds = 0, sipResponseCode } = given;
  const [target] = targets;
  leg.recorder.verb(verb, `not carried out; as asked for, it ended as ${status}`);
  const address = target?.address ?? verb.text;
  const other = leg.recorder.dialled(address, target?.names[0] ?? address);
  other.status(status);
  const result: DialResult = {
    status,
    isBridged: status === 'completed',
    durationSeconds,
    callSid: other.call.sid,
    ...(sipResponseCode !== undefined && { sip: { code: sipResponseCode, headers: {} } }),
  };
  return handOver(leg, verb, place, { more: parametersOf(leg, result) });
}
