/** A call as Twilio's webhook tells it. None of it may be trusted. */

export interface Call {
  /** `To`: the URI of the INVITE. Whatever is not an address goes to the default route. */
  readonly to: unknown;
  /** `From`; undefined if the call has none. */
  readonly from: unknown;
  /** `SipDomain`; undefined if Twilio sends none, as for a phone number. */
  readonly sipDomain: string | undefined;
  /** `CallSid`, `SipSourceIp` and `SipUsername`; a call that says nothing of them has none. */
  readonly callSid?: string | undefined;
  readonly sourceIp?: string | undefined;
  readonly sourceUser?: string | undefined;
  /** Whether what is not given is unknown, as in a tester, and not absent, as in a call. */
  readonly isPartial?: boolean;
  /** `CallerName`: of a call to a phone number. That of a SIP call is in `from`. */
  readonly callerName?: string | undefined;
  /** SIP headers by lower-case name, without the `SipHeader_` prefix. */
  readonly headers: Readonly<Record<string, string>>;
}
