/** Carries out the verbs of a call's own documents. */
import { callBehaviours } from './behaviours';
import { dial } from './dial';
import { enqueue } from './enqueue';
import type { Leg } from './leg';
import { commonVerb } from './leg-verbs';
import type { TwimlElement } from './parse-twiml';
import { record } from './record';
import { refer } from './refer';
import type { Place, VerbEnd } from './run-documents';

/** The verbs of a voice document (docs, voice/twiml), as twilio-node 6.2 writes them. */
const VERBS = new Set(
  'Connect Dial Echo Enqueue Gather Hangup Leave Pause Pay Play Prompt Queue Record Redirect Refer Reject Say Sms Start Stop'.split(
    ' ',
  ),
);
/** Row calls.ringing of the behaviour table; Dial and Refer decide themselves. */
const WHILE_RINGING = new Set(['Pause', 'Redirect', 'Reject', 'Hangup', 'Dial']);
/** Recorded only: with an action URL these never go on to the next verb. */
const HANDS_OVER = new Set(['Connect', 'Pay']);

const NEXT: VerbEnd = { kind: 'next-verb' };

export function carryOutMain(
  leg: Leg,
  verb: TwimlElement,
  place: Place,
): Promise<VerbEnd> | VerbEnd {
  const { recorder } = leg;
  const isRinging = recorder.call.status === 'ringing';
  if (!VERBS.has(verb.name)) {
    recorder.verb(verb, `not a verb: Twilio ignores it (${callBehaviours.unknownVerb.code})`);
    return NEXT;
  }
  // What is not a verb at all does not answer the call.
  if (!WHILE_RINGING.has(verb.name)) recorder.status('in-progress');
  return commonVerb(leg, verb, place) ?? ownVerb(leg, verb, { place, isRinging });
}

function ownVerb(
  leg: Leg,
  verb: TwimlElement,
  { place, isRinging }: { readonly place: Place; readonly isRinging: boolean },
): Promise<VerbEnd> | VerbEnd {
  switch (verb.name) {
    case 'Dial':
      return dial(leg, verb, place);
    case 'Enqueue':
      return enqueue(leg, verb, place);
    case 'Record':
      return record(leg, verb, place);
    case 'Refer':
      return refer(leg, verb, place);
    case 'Reject':
      return reject(leg, verb, isRinging);
    default:
      return recordOnly(leg, verb);
  }
}

/** Docs, voice/api/sip-twiml and voice/twiml/reject. */
function reject({ recorder }: Leg, verb: TwimlElement, isRinging: boolean): VerbEnd {
  if (!isRinging) {
    recorder.verb(verb, 'too late to reject: the call ends');
    return { kind: 'end' };
  }
  const unanswered =
    verb.attributes['reason'] === 'busy'
      ? ({ status: 'busy', sipStatus: 486 } as const)
      : ({ status: 'no-answer', sipStatus: 404 } as const);
  recorder.verb(verb, `rejected with SIP ${unanswered.sipStatus}`);
  return { kind: 'end', unanswered };
}

function recordOnly({ recorder }: Leg, verb: TwimlElement): VerbEnd {
  if (HANDS_OVER.has(verb.name) && verb.attributes['action'] !== undefined) {
    recorder.verb(verb, 'recorded, not carried out: its action URL was not asked');
    return { kind: 'end' };
  }
  recorder.verb(verb, 'recorded, not carried out');
  return NEXT;
}
