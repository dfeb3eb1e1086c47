/** What somebody who places a call can say about it. */

export const DIAL_STATUSES = ['completed', 'busy', 'no-answer', 'failed', 'canceled'] as const;

/** How the other side of a Dial behaves. */
export interface DialOutcome {
  readonly status: (typeof DIAL_STATUSES)[number];
  /** Given to the action URL of a completed Dial. */
  readonly durationSeconds?: number;
  /** `486`; given to the action URL when it was a Sip noun. */
  readonly sipResponseCode?: number;
}

export interface PlaceCallRequest {
  /** Of the From header: `sip:+15550001111@carrier.example.com`. */
  readonly from: string;
  /** The Request-URI: `sip:…@name.sip.twilio.com`, with any edge, region, port or parameters. */
  readonly to: string;
  /** Headers of the INVITE. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the caller answers to a challenge. A password that is left out is believed. */
  readonly credentials?: { readonly username: string; readonly password?: string };
  /** Where the INVITE comes from. Default: an address of RFC 5737. */
  readonly sourceIp?: string;
  readonly callId?: string;
  /** For the Dial verbs of the call, in their order; one without an outcome is only recorded. */
  readonly dialOutcomes?: readonly DialOutcome[];
  /** Awaited after the last verb and before the caller hangs up. Library only. */
  readonly duringCall?: () => Promise<void>;
}

/** TEST-NET-1 (RFC 5737 §3). */
export const DEFAULT_SOURCE_IP = '192.0.2.10';
