/** Decides what one TwiML verb does to a call; most are recorded and not carried out. Pure. */
import { callBehaviours } from './behaviours';
import type { DialOutcome } from './place-call-request';
import type { TwimlElement } from './parse-twiml';

export type VerbOutcome = { readonly note: string } & (
  | { readonly kind: 'next-verb' }
  /** `unanswered`: the SIP status and call status of a Reject. */
  | { readonly kind: 'end'; readonly unanswered?: RejectedAs }
  | {
      readonly kind: 'document';
      readonly purpose: 'redirect' | 'action';
      readonly url: string;
      readonly method: 'GET' | 'POST';
      readonly dial?: DialOutcome;
    }
);

export interface RejectedAs {
  readonly status: 'busy' | 'no-answer';
  readonly sipStatus: number;
}

/** The verbs of a voice document (docs, voice/twiml), as twilio-node 6.2 writes them. */
const VERBS = new Set(
  'Connect Dial Echo Enqueue Gather Hangup Leave Pause Pay Play Prompt Queue Record Redirect Refer Reject Say Sms Start Stop'.split(
    ' ',
  ),
);
/** Row calls.ringing of the behaviour table. */
const WHILE_RINGING = new Set(['Pause', 'Redirect', 'Reject']);
/** With an action URL these never go on to the next verb. Gather does, when nothing is entered. */
const HANDS_OVER = new Set(['Connect', 'Dial', 'Enqueue', 'Pay', 'Record', 'Refer']);

export interface VerbSituation {
  readonly isRinging: boolean;
  /** What the caller of the emulator said about this Dial. */
  readonly dial: DialOutcome | undefined;
}

/** Whether the verb makes Twilio answer a call that rings. What is not a verb is ignored. */
export function isAnswering({ name }: TwimlElement): boolean {
  return VERBS.has(name) && !WHILE_RINGING.has(name);
}

export function verbOutcome(verb: TwimlElement, { isRinging, dial }: VerbSituation): VerbOutcome {
  const { name, attributes, text } = verb;
  const method = attributes['method']?.toUpperCase() === 'GET' ? 'GET' : 'POST';
  const { action } = attributes;
  if (name === 'Redirect') {
    return { kind: 'document', purpose: 'redirect', url: text, method, note: 'followed' };
  }
  if (name === 'Hangup') return { kind: 'end', note: 'the call ends' };
  if (name === 'Reject' && isRinging) return reject(attributes['reason']);
  if (name === 'Reject') return { kind: 'end', note: 'too late to reject: the call ends' };
  if (!VERBS.has(name))
    return {
      kind: 'next-verb',
      note: `not a verb: Twilio ignores it (${callBehaviours.unknownVerb.code})`,
    };
  if (name === 'Dial' && dial) {
    const note = `not carried out; as asked for, it ended as ${dial.status}`;
    return action === undefined
      ? { kind: 'next-verb', note }
      : { kind: 'document', purpose: 'action', url: action, method, dial, note };
  }
  if (HANDS_OVER.has(name) && action !== undefined) {
    return { kind: 'end', note: 'recorded, not carried out: its action URL was not asked' };
  }
  return { kind: 'next-verb', note: 'recorded, not carried out' };
}

/** Docs, voice/api/sip-twiml and voice/twiml/reject. */
function reject(reason: string | undefined): VerbOutcome {
  const unanswered: RejectedAs =
    reason === 'busy'
      ? { status: 'busy', sipStatus: 486 }
      : { status: 'no-answer', sipStatus: 404 };
  return { kind: 'end', unanswered, note: `rejected with SIP ${unanswered.sipStatus}` };
}
