/** Carries out a Refer: the caller's own phone is told to call elsewhere. */
import type { GivenAnswer } from './given-answer';
import { handOver } from './hand-over';
import type { Leg } from './leg';
import type { TwimlElement } from './parse-twiml';
import { dialTargets } from './dial-target';
import type { Place, VerbEnd } from './run-documents';

/** Accepted, until the new call says how it went (RFC 3515 §2.4.2). */
const REFER_ACCEPTED = 202;
const USUAL_SIP_CODES: Readonly<Record<string, number>> = {
  answered: 200,
  busy: 486,
  'no-answer': 480,
};

/** Docs, voice/twiml/refer: the action learns ReferCallStatus, ReferSipResponseCode and NotifySipResponseCode. */
export async function refer(leg: Leg, verb: TwimlElement, place: Place): Promise<VerbEnd> {
  const [target] = dialTargets(verb);
  if (!target) {
    leg.recorder.verb(verb, 'refers to nobody');
    return { kind: 'next-verb' };
  }
  const given: GivenAnswer = leg.shared.answers.next(target.names) ?? { outcome: 'answered' };
  const isAnswered = given.outcome === 'answered';
  leg.recorder.verb(verb, `refers to ${target.address}: ${given.outcome}`);
  await leg.sleep(given.afterSeconds ?? 2);
  const more = {
    ReferCallStatus: isAnswered ? 'completed' : given.outcome === 'busy' ? 'busy' : 'failed',
    ReferSipResponseCode: String(REFER_ACCEPTED),
    NotifySipResponseCode: String(given.sipCode ?? USUAL_SIP_CODES[given.outcome] ?? 404),
  };
  const end = await handOver(leg, verb, place, { more });
  return end.kind === 'next-verb' && isAnswered ? { kind: 'end' } : end;
}
