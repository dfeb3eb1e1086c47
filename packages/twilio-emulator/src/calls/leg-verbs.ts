/** Carries out the verbs that any side of a call may hear: sounds, keys, Redirect, Hangup, Leave. */
import { methodOf } from './attributes';
import { gather } from './gather';
import type { Leg } from './leg';
import type { TwimlElement } from './parse-twiml';
import type { Place, VerbEnd } from './run-documents';
import { SOUNDS, soundSeconds } from './sound';

const NEXT: VerbEnd = { kind: 'next-verb' };

/** Undefined: not one of these verbs. */
export function commonVerb(
  leg: Leg,
  verb: TwimlElement,
  place: Place,
): Promise<VerbEnd> | VerbEnd | undefined {
  const { name, text, attributes } = verb;
  const { recorder } = leg;
  if (SOUNDS.has(name)) return play(leg, verb);
  if (name === 'Gather') return gather(leg, verb, place);
  if (name === 'Redirect') {
    recorder.verb(verb, 'followed');
    return { kind: 'document', purpose: 'redirect', url: text, method: methodOf(attributes) };
  }
  if (name === 'Hangup') {
    recorder.verb(verb, 'the call ends');
    return { kind: 'end' };
  }
  return undefined;
}

/** For a document that somebody hears before being connected. */
export async function carryOutOnLeg(leg: Leg, verb: TwimlElement, place: Place): Promise<VerbEnd> {
  const end = commonVerb(leg, verb, place);
  if (end) return end;
  leg.recorder.verb(verb, 'not allowed here: ignored');
  return NEXT;
}

async function play(leg: Leg, verb: TwimlElement): Promise<VerbEnd> {
  const seconds = soundSeconds(verb, leg.shared.request.playSeconds);
  leg.recorder.verb(verb, `takes ${seconds} s`);
  await leg.sleep(seconds);
  return NEXT;
}
