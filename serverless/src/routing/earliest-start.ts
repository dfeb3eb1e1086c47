/** When a call can have begun at the earliest, from its status callback alone. */
import type { FunctionEvent } from '../http/twilio-runtime';

/** Longest time that a call rings before it is answered, and a margin; `CallDuration` counts from the answer (assumed). */
const MAX_RINGING_MS = 15 * 60_000;

/** Undefined where the callback does not say (Twilio docs, voice/api/call-resource#statuscallback). */
export function earliestStart(event: FunctionEvent): Date | undefined {
  const { Timestamp: ended, CallDuration: seconds } = event;
  if (typeof ended !== 'string' || typeof seconds !== 'string') return undefined;
  const startMs = new Date(ended).getTime() - Number(seconds) * 1000 - MAX_RINGING_MS;
  return Number.isNaN(startMs) ? undefined : new Date(startMs);
}
