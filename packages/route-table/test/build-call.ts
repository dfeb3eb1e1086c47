/** Builds what rendering knows of a call. */
import type { CallContext } from '../src/twiml/call-context';

/** A call of +15550001111 to +15552223333 without headers, but for what a test says. */
export function buildCall(more: Partial<CallContext> = {}): CallContext {
  return {
    called: undefined,
    caller: undefined,
    headers: {},
    calledNumber: '+15552223333',
    callerNumber: '+15550001111',
    ...more,
  };
}
