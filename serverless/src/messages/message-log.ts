/** The one log line of a message: what became of it; nothing of the caller. */
import { loggedKey } from 'route-table';
import type { Message } from './message';

interface ToldOf {
  readonly message?: Message;
  /** If there is no message. */
  readonly callSid?: string | undefined;
  readonly outcome: string;
  readonly problem?: string | undefined;
}

export function messageLogLine({ message, callSid, outcome, problem }: ToldOf): string {
  const { kind, place, recording } = message ?? {};
  return JSON.stringify({
    event: 'message',
    callSid: message?.callSid ?? callSid,
    kind,
    route: place?.route === undefined ? undefined : loggedKey(place.route),
    plan: place?.plan,
    step: place?.step,
    recordingSid: recording?.sid,
    seconds: recording?.seconds,
    outcome,
    problem,
  });
}
