/** Where a call goes after a verb with an action: to the action, or to the next verb. */
import { methodOf } from './attributes';
import type { WebhookParameters } from './call-parameters';
import { CallOver } from './call-time';
import type { Leg } from './leg';
import type { TwimlElement } from './parse-twiml';
import type { Place, VerbEnd } from './run-documents';
import { resolveUrl } from './webhook';

interface HandOver {
  readonly more: WebhookParameters;
  /** The caller hung up: the action is told, and nothing follows from its answer. */
  readonly isOver?: boolean;
}

/** Throws `CallOver` when the caller is gone. */
export async function handOver(
  leg: Leg,
  verb: TwimlElement,
  place: Place,
  { more, isOver = false }: HandOver,
): Promise<VerbEnd> {
  const { action } = verb.attributes;
  const method = methodOf(verb.attributes);
  if (!isOver) {
    if (action === undefined) return { kind: 'next-verb' };
    return { kind: 'document', purpose: 'action', url: action, method, more };
  }
  const { callerGoneStatus } = leg.shared.assumptions;
  if (action !== undefined && callerGoneStatus !== 'not-asked') {
    const url = resolveUrl(action, place.base);
    const told = { ...more, CallStatus: callerGoneStatus };
    await leg.ask({ purpose: 'action', url, method, more: told });
    leg.recorder.note('The caller is gone: nothing follows from this answer.');
  }
  throw new CallOver();
}
