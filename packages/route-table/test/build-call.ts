/** Builds what answering and rendering know of a call, and renders. */
import type { Call } from '../src/answer/call';
import type { Moment } from '../src/answer/moment';
import type { Destination } from '../src/destination';
import type { CallContext } from '../src/twiml/call-context';
import type { OwnUrls } from '../src/twiml/own-urls';
import { renderTwiml } from '../src/twiml/render-twiml';

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

/** A call of nobody to this address, but for what a test says. */
export function callTo(to: unknown, more: Partial<Call> = {}): Call {
  return { to, from: undefined, sipDomain: undefined, headers: {}, ...more };
}

/** A Saturday in November; whoever asks for the time fails. */
export const MOMENT: Moment = {
  instant: Date.UTC(2026, 10, 28, 15, 4),
  wallClock: () => {
    throw new Error('Nothing asks for the time.');
  },
};

export const OWN_URLS: OwnUrls = { service: 'https://router.example.com' };

/** The TwiML of a destination, as a router at an address of its own renders it. */
export function render(destination: Destination, call: CallContext): string {
  return renderTwiml(destination, call, OWN_URLS);
}
