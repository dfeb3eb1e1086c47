/** Rings one target of a Dial: until it answers, was screened, or is out of time. */
import { CallOver } from './call-time';
import type { DialTarget } from './dial-target';
import type { GivenAnswer } from './given-answer';
import { carryOutOnLeg } from './leg-verbs';
import { tellLegStatus } from './leg-status';
import { Keypad } from './keypad';
import { Leg } from './leg';
import { runDocuments } from './run-documents';
import { resolveUrl } from './webhook';

export type LegStatus = 'completed' | 'busy' | 'no-answer' | 'failed' | 'canceled';

/** How ringing one target ended. */
export interface RungLeg {
  readonly kind: 'connected' | 'refused' | 'not-answered' | 'given-up';
  readonly status: LegStatus;
  readonly leg: Leg;
  readonly target: DialTarget;
  readonly answer: GivenAnswer;
}

/** Seconds that an endpoint takes to do what it does. */
const USUAL_SECONDS: Readonly<Record<string, number>> = { answered: 5 };
const USUAL_SECONDS_OF_OTHERS = 2;
/** Left to itself a mailbox ends the call. */
const MAILBOX_SECONDS = 60;

export interface Ringing {
  readonly caller: Leg;
  readonly target: DialTarget;
  readonly answer: GivenAnswer;
  readonly limitSeconds: number;
  /** The address of the document that the Dial is in. */
  readonly base: string;
  /** Aborts when nobody wants this leg any more. */
  readonly given: AbortSignal;
  /** Called when it answers and has a document to hear first. */
  readonly onScreening: () => void;
}

/** Never rejects: a leg that is given up says so. */
export async function ringLeg(ringing: Ringing): Promise<RungLeg> {
  const leg = dialledLeg(ringing);
  const { target, answer } = ringing;
  const end = await outcomeOf(leg, ringing).catch((error: unknown) => {
    if (error instanceof CallOver) return { kind: 'given-up', status: 'canceled' } as const;
    throw error;
  });
  if (end.kind !== 'connected') {
    leg.recorder.status(end.status);
    leg.recorder.note(noteOf(end, answer));
    await tellLegStatus(leg, ringing, 'completed');
  }
  return { ...end, leg, target, answer };
}

type LegOutcome = Pick<RungLeg, 'kind' | 'status'>;

async function outcomeOf(leg: Leg, ringing: Ringing): Promise<LegOutcome> {
  const { answer, limitSeconds } = ringing;
  leg.recorder.note('rings');
  await tellLegStatus(leg, ringing, 'initiated');
  await tellLegStatus(leg, ringing, 'ringing');
  if (answer.meanwhile) await leg.shared.time.hold(answer.meanwhile);
  const seconds = secondsUntil(answer);
  if (seconds >= limitSeconds) {
    await leg.sleep(limitSeconds);
    return { kind: 'not-answered', status: 'no-answer' };
  }
  await leg.sleep(seconds);
  if (answer.outcome !== 'answered') return { kind: 'not-answered', status: statusOf(answer) };
  leg.recorder.status('in-progress');
  await tellLegStatus(leg, ringing, 'answered');
  const isAccepted = await screen(leg, ringing);
  return isAccepted
    ? { kind: 'connected', status: 'completed' }
    : { kind: 'refused', status: 'completed' };
}

/** Never, when it does not answer and nothing says when it gives up. */
function secondsUntil({ outcome, afterSeconds }: GivenAnswer): number {
  if (afterSeconds !== undefined) return afterSeconds;
  if (outcome === 'no-answer') return Infinity;
  return USUAL_SECONDS[outcome] ?? USUAL_SECONDS_OF_OTHERS;
}

function statusOf({ outcome }: GivenAnswer): LegStatus {
  switch (outcome) {
    case 'busy':
    case 'no-answer':
    case 'canceled':
      return outcome;
    default:
      return 'failed';
  }
}

function noteOf({ kind, status }: LegOutcome, { outcome, sipCode }: GivenAnswer): string {
  const code = sipCode === undefined ? '' : ` (SIP ${sipCode})`;
  if (kind === 'given-up') return 'is canceled';
  if (kind === 'refused') return 'was answered, but is not connected: it hung up';
  return status === 'no-answer' && outcome === 'answered'
    ? 'does not answer in time'
    : `ends as ${status}${code}`;
}

/** Docs, voice/twiml/number: `url` is a document for the called side, before both are connected. */
async function screen(leg: Leg, { target, answer, base, onScreening }: Ringing): Promise<boolean> {
  const { url, method } = target.attributes;
  if (url === undefined) return true;
  onScreening();
  const gone = new AbortController();
  const heard = new AbortController();
  leg.shared.time
    .sleep(
      (answer.hangsUpAfterSeconds ?? MAILBOX_SECONDS) * 1000,
      AbortSignal.any([leg.signal, heard.signal]),
    )
    .then(() => gone.abort())
    .catch(() => undefined);
  const present = leg.until(gone.signal);
  try {
    const end = await runDocuments(
      present,
      {
        purpose: 'screening',
        url: resolveUrl(url, base),
        method: method === 'GET' ? 'GET' : 'POST',
      },
      {
        carryOut: (verb, place) => carryOutOnLeg(present, verb, place),
        onFailure: ({ code, reason }) => {
          leg.recorder.note(`has nothing to hear, and is hung up on: ${code} ${reason}`);
          return undefined;
        },
      },
    );
    return end.kind === 'done';
  } catch (error) {
    if (error instanceof CallOver && gone.signal.aborted && !leg.signal.aborted) return false;
    throw error;
  } finally {
    heard.abort();
  }
}

function dialledLeg({ caller, target, answer, given }: Ringing): Leg {
  const { shared, parts } = caller;
  const name = target.names[0] ?? target.address;
  const recorder = caller.recorder.dialled(target.address, name);
  const { AccountSid = '', ApiVersion = '', CallSid = '', From = '' } = parts.parameters;
  return new Leg({
    shared,
    recorder,
    signal: AbortSignal.any([caller.signal, given]),
    keypad: new Keypad([answer.presses ?? '1'], 0),
    parameters: {
      AccountSid,
      ApiVersion,
      CallSid: recorder.call.sid,
      Called: target.address,
      Caller: From,
      Direction: recorder.call.direction,
      From,
      ParentCallSid: CallSid,
      To: target.address,
    },
  });
}
