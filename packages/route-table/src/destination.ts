/** Where a call goes: a type, its value and the options of that type. */

/** Values of the `record` attribute of Dial (TwiML docs, <Dial>). */
export type DialRecord =
  | 'do-not-record'
  | 'record-from-answer'
  | 'record-from-ringing'
  | 'record-from-answer-dual'
  | 'record-from-ringing-dual';

/** What every type that dials takes. Times are whole seconds. */
export interface DialOptions {
  readonly callerId?: string;
  readonly timeout?: number;
  readonly answerOnBridge?: boolean;
  readonly timeLimit?: number;
  readonly record?: DialRecord;
  readonly ringTone?: string;
}

/** Names and values handed to the called party. */
export type Parameters = Readonly<Record<string, string>>;

/** JSON as TaskRouter takes it for task attributes. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** For types that take none. */
type NoOptions = Readonly<Record<string, never>>;

interface Typed<Type extends string, Options> {
  readonly type: Type;
  /** The value; what it holds depends on the type. */
  readonly destination: string;
  readonly options?: Options;
}

/** Hands the call to TwiML at a URL (Redirect). */
export type WebhookDestination = Typed<'webhook', { readonly method?: 'GET' | 'POST' }>;
/** Dials a TwiML app, `AP…`. */
export type DialApplicationDestination = Typed<
  'dial-application',
  DialOptions & {
    readonly customerId?: string;
    readonly copyParentTo?: boolean;
    readonly parameters?: Parameters;
  }
>;
/** Dials a Voice SDK client identity. */
export type DialClientDestination = Typed<
  'dial-client',
  DialOptions & { readonly parameters?: Parameters }
>;
/** Dials a SIP URI. */
export type DialSipDestination = Typed<
  'dial-sip',
  DialOptions & {
    readonly username?: string;
    readonly password?: string;
    readonly headers?: Parameters;
  }
>;
/** Dials a phone number, E.164. */
export type DialNumberDestination = Typed<'dial-number', DialOptions>;
/** Dials a conference room by its name; of the dial options only that which concerns the caller alone. */
export type DialConferenceDestination = Typed<
  'dial-conference',
  Pick<DialOptions, 'timeLimit'> & {
    readonly startConferenceOnEnter?: boolean;
    readonly endConferenceOnExit?: boolean;
    readonly muted?: boolean;
    readonly beep?: 'true' | 'false' | 'onEnter' | 'onExit';
    readonly waitUrl?: string;
    readonly waitMethod?: 'GET' | 'POST';
    readonly maxParticipants?: number;
    readonly record?: 'do-not-record' | 'record-from-start';
  }
>;
/** Plays an audio file at a URL. */
export type PlayDestination = Typed<'play', { readonly loop?: number }>;
/** Hands the call back to the caller's SIP server with a SIP REFER to a SIP URI. */
export type ReferDestination = Typed<'refer', NoOptions>;
/** Speaks a text. */
export type SayDestination = Typed<
  'say',
  { readonly voice?: string; readonly language?: string; readonly loop?: number }
>;
/** Answers with TwiML as written. */
export type TwimlDestination = Typed<'twiml', NoOptions>;
/** Enqueues a task in a Flex TaskRouter workflow, `WW…`. Times are whole seconds. */
export type EnqueueDestination = Typed<
  'enqueue',
  {
    /** Added to (and, where a name is the same, instead of) the default attributes. */
    readonly attributes?: { readonly [name: string]: JsonValue };
    readonly priority?: number;
    readonly timeout?: number;
    readonly waitUrl?: string;
    readonly waitMethod?: 'GET' | 'POST';
  }
>;
/** Refuses the call before it is answered; the value is the reason, `busy` or `rejected`. */
export type RejectDestination = Typed<'reject', NoOptions>;
/** Ends the call; the value is empty. */
export type HangupDestination = Typed<'hangup', NoOptions>;

/** Where a call goes. `type` says what `destination` holds. */
export type Destination =
  | WebhookDestination
  | DialApplicationDestination
  | DialClientDestination
  | DialSipDestination
  | DialNumberDestination
  | DialConferenceDestination
  | PlayDestination
  | ReferDestination
  | SayDestination
  | TwimlDestination
  | EnqueueDestination
  | RejectDestination
  | HangupDestination;

export type DestinationType = Destination['type'];
