/** When a call began, from its status callback alone: at the earliest, and probably. */
import type { FunctionEvent } from '../http/twilio-runtime';

/** Longest time that a call rings before it is answered, and a margin; `CallDuration` counts from the answer (assumed). */
const MAX_RINGING_MS = 15 * 60_000;

/** Undefined if the callback does not say (Twilio docs, voice/api/call-resource#statuscallback). */
export function earliestStart(event: FunctionEvent): Date | undefined {
  const start = probableStart(event);
  return start && new Date(start.getTime() - MAX_RINGING_MS);
}

/** As if the call had been answered at once, which is what conditions on the time are decided by. */
export function probableStart(event: FunctionEvent): Date | undefined {
  const { Timestamp: ended, CallDuration: seconds } = event;
  if (typeof ended !== 'string' || typeof seconds !== 'string') return undefined;
  const startMs = new Date(ended).getTime() - Number(seconds) * 1000;
  return Number.isNaN(startMs) ? undefined : new Date(startMs);
}
