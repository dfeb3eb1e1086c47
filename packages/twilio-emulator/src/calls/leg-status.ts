/** Sends the status callbacks of a leg that a Dial calls, those that its noun asks for. */
import type { DialTarget } from './dial-target';
import type { Leg } from './leg';
import { resolveUrl } from './webhook';

/** Docs, voice/twiml/number (statusCallbackEvent), with the CallStatus of each. */
const EVENTS = {
  initiated: 'initiated',
  ringing: 'ringing',
  answered: 'in-progress',
  completed: undefined,
} as const;
export type LegEvent = keyof typeof EVENTS;

/** Only "completed" when nothing is said about events. */
export async function tellLegStatus(
  leg: Leg,
  { target, base }: { readonly target: DialTarget; readonly base: string },
  event: LegEvent,
): Promise<void> {
  const { statusCallback, statusCallbackEvent, statusCallbackMethod } = target.attributes;
  if (statusCallback === undefined) return;
  const wanted = (statusCallbackEvent ?? 'completed').split(/[\s,]+/);
  if (!wanted.includes(event)) return;
  const { call } = leg.recorder;
  await leg.tell({
    purpose: 'leg-status',
    url: resolveUrl(statusCallback, base),
    method: statusCallbackMethod === 'GET' ? 'GET' : 'POST',
    more: {
      CallStatus: EVENTS[event] ?? call.status,
      Timestamp: call.date_updated,
      SequenceNumber: String(wanted.indexOf(event)),
      CallbackSource: 'call-progress-events',
      ...(event === 'completed' && {
        CallDuration: call.duration ?? '0',
        Duration: String(Math.ceil(Number(call.duration ?? 0) / 60)),
      }),
    },
  });
}
