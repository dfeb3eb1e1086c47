/** What rendering knows of the call. Everything in it comes from the caller's side and is not to be trusted. */
import type { SipAddress } from '../address/sip-address';

export interface CallContext {
  readonly called: SipAddress | undefined;
  readonly caller: SipAddress | undefined;
  /** SIP headers of the call: lower-case names, without the `SipHeader_` prefix. */
  readonly headers: Readonly<Record<string, string>>;
  /** E.164 where it resolves, else the dialled number, else empty. */
  readonly calledNumber: string;
  readonly callerNumber: string;
  /** Of a call to a phone number (`CallerName`); that of a SIP call is in `caller`. */
  readonly callerName?: string;
  /** Whether a call plan dials: what goes to any Twilio SIP domain then counts how often the call came through. */
  readonly isOfPlan?: boolean;
}

/** A call of which nothing is known: every placeholder is empty. */
export const NO_CALL: CallContext = {
  called: undefined,
  caller: undefined,
  headers: {},
  calledNumber: '',
  callerNumber: '',
};
