/** What a step does to the reading of its plan: end it, go on if nobody answers, or be heard on the way. */
import type { Destination, DestinationType } from '../destination';

/**
 * - `ending`: takes the call; nothing below is read.
 * - `ringing`: an answer ends the reading; without one it goes on below.
 * - `announcing`: is heard, and the reading goes on below in the same answer.
 */
export type StepKind = 'ending' | 'ringing' | 'announcing';

const RINGING: ReadonlySet<DestinationType> = new Set<DestinationType>([
  'dial-client',
  'dial-number',
  'dial-sip',
  'dial-application',
  'ring',
  'refer',
  'enqueue',
]);

/** Whether every call for which the step holds ends there. A callback lets anonymous callers pass. */
export function takesAll(step: Destination): boolean {
  return stepKind(step) === 'ending' && step.type !== 'callback';
}

export function stepKind(step: Destination): StepKind {
  if (RINGING.has(step.type)) return 'ringing';
  return isAnnouncement(step) ? 'announcing' : 'ending';
}

function isAnnouncement(step: Destination): boolean {
  return (step.type === 'say' || step.type === 'play') && step.options?.thenContinue === true;
}
