/** What somebody who places a call can say about it. */
import type { Assumptions } from './assumptions';
import type { GivenAnswers } from './given-answer';

export const DIAL_STATUSES = ['completed', 'busy', 'no-answer', 'failed', 'canceled'] as const;

/** How a Dial ends, whatever it dials: nothing rings, and no time passes. */
export interface DialOutcome {
  readonly status: (typeof DIAL_STATUSES)[number];
  /** Given to the action URL of a completed Dial. */
  readonly durationSeconds?: number;
  /** `486`; given to the action URL when it was a Sip noun. */
  readonly sipResponseCode?: number;
}

/** Keys that the caller presses: when the next Gather asks, or so many seconds into the call. */
export type KeyPress = string | { readonly at: number; readonly digits: string };

/** What the caller says into a Record. */
export interface SpokenMessage {
  /** 0: nothing, until the silence ends the recording. */
  readonly seconds: number;
  /** The key that ends it; left out: silence does. */
  readonly digits?: string;
  /** The caller hangs up at its end. */
  readonly hangsUp?: boolean;
}

/** What goes wrong with a request on its way: nothing, no answer, or a second arrival. */
export type RequestTwist = 'lose' | 'repeat' | undefined;

/** What a carrier tells of a call to a telephone number. */
export interface NumberCallDetails {
  readonly callerName?: string;
  readonly forwardedFrom?: string;
  /** `TN-Validation-Passed-A`. */
  readonly stirVerstat?: string;
}

export interface PlaceCallRequest {
  /** Of the From header: `sip:+15550001111@carrier.example.com`; of a call to a number: `+15550001111`. */
  readonly from: string;
  /** The Request-URI: `sip:…@name.sip.twilio.com`, with any edge, region, port or parameters; or a number of the account, `+15551234567`. */
  readonly to: string;
  /** Headers of the INVITE. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the caller answers to a challenge. A password that is left out is believed. */
  readonly credentials?: { readonly username: string; readonly password?: string };
  /** Where the INVITE comes from. Default: an address of RFC 5737. */
  readonly sourceIp?: string;
  readonly callId?: string;
  readonly number?: NumberCallDetails;
  /** The moment of the call: the clock is set to it, and set back when the call has ended. */
  readonly at?: Date;
  /** How endpoints and queues answer; one that is not named answers after 5 s and talks for 30 s. */
  readonly answers?: GivenAnswers;
  /** For the Dial verbs of the call, in their order, before `answers`. */
  readonly dialOutcomes?: readonly DialOutcome[];
  /** In order, for each Gather that asks the caller. Default: none are pressed. */
  readonly digits?: readonly KeyPress[];
  /** In order, for each Record. Default: 10 s each. */
  readonly messages?: readonly SpokenMessage[];
  /** Seconds that a played file lasts, by its URL; others last 10 s. */
  readonly playSeconds?: Readonly<Record<string, number>>;
  /** Seconds after its beginning at which the caller hangs up. Left out: when there is nothing left to hear. */
  readonly hangUpAt?: number;
  readonly assumptions?: Partial<Assumptions>;
  /** Awaited before each request of the call; `lose`: it is not answered, `repeat`: it arrives twice. Library only. */
  readonly onRequest?: (request: {
    readonly purpose: string;
    readonly url: string;
  }) => RequestTwist | Promise<RequestTwist>;
  /** Awaited after the last verb and before the caller hangs up. Library only. */
  readonly duringCall?: () => Promise<void>;
}

/** TEST-NET-1 (RFC 5737 §3). */
export const DEFAULT_SOURCE_IP = '192.0.2.10';
