/** One side of a call: what Twilio asks for it, what is heard on it, and what it presses. */
import type { EmulatorInstance } from '../emulator-instance';
import type { Assumptions } from './assumptions';
import type { WebhookParameters } from './call-parameters';
import type { CallRecorder } from './call-recorder';
import type { CallTime } from './call-time';
import type { RequestPurpose } from './call-trace';
import { readTwimlAnswer, type TwimlDocument } from './document';
import type { AnswerBook } from './given-answer';
import type { Keypad } from './keypad';
import type {
  DialOutcome,
  PlaceCallRequest,
  RequestTwist,
  SpokenMessage,
} from './place-call-request';
import { callBehaviours } from './behaviours';
import {
  sendWebhook,
  type WebhookRequest,
  type WebhookResult,
  type WebhookSender,
} from './webhook';

/** What all legs of one placed call share. */
export interface SharedCall {
  readonly emulator: EmulatorInstance;
  readonly sender: WebhookSender;
  readonly time: CallTime;
  readonly request: PlaceCallRequest;
  readonly assumptions: Assumptions;
  readonly answers: AnswerBook;
  /** What is left of those that were given. */
  readonly dialOutcomes: DialOutcome[];
  readonly messages: SpokenMessage[];
  /** What goes on beside the call, such as the callback of a recording: the end waits for it. */
  readonly beside: Promise<void>[];
  /** The caller hangs up now. */
  readonly hangUp: () => void;
}

interface LegParts {
  readonly shared: SharedCall;
  readonly recorder: CallRecorder;
  /** Of every request for this leg, but CallStatus. */
  readonly parameters: WebhookParameters;
  /** Aborts when this side is gone. */
  readonly signal: AbortSignal;
  readonly keypad: Keypad;
}

export interface LegRequest extends Omit<WebhookRequest, 'parameters'> {
  readonly purpose: RequestPurpose;
  /** Beside those of the leg. */
  readonly more?: WebhookParameters;
}

const SIP_HEADER = /^SipHeader_/;

export class Leg {
  readonly shared: SharedCall;
  readonly recorder: CallRecorder;
  readonly signal: AbortSignal;
  readonly keypad: Keypad;

  constructor(readonly parts: LegParts) {
    ({
      shared: this.shared,
      recorder: this.recorder,
      signal: this.signal,
      keypad: this.keypad,
    } = parts);
  }

  /** The same side of the call, as long as `signal` lets it. */
  until(signal: AbortSignal): Leg {
    return new Leg({ ...this.parts, signal: AbortSignal.any([this.signal, signal]) });
  }

  /** Seconds on the clock; rejects with `CallOver` once this side is gone. */
  sleep(seconds: number): Promise<void> {
    return this.shared.time.sleep(seconds * 1000, this.signal);
  }

  /** A document for this leg. `base`: where it came from, after HTTP redirects. */
  async ask(request: LegRequest): Promise<{ readonly read: TwimlDocument; readonly base: string }> {
    const { hops, answer } = await this.#send(request);
    const base = hops.at(-1)?.url ?? request.url;
    const read = readTwimlAnswer(answer, base);
    this.recorder.request(request.purpose, hops, read.kind === 'twiml' ? read.response : undefined);
    return { read, base };
  }

  /** A callback, whose answer is not a document. */
  async tell(request: LegRequest): Promise<void> {
    const { hops } = await this.#send(request);
    this.recorder.request(request.purpose, hops, undefined);
  }

  /** A callback that has parameters of its own only. */
  async tellAlone(request: LegRequest): Promise<void> {
    const { hops } = await this.#send(request, {});
    this.recorder.request(request.purpose, hops, undefined);
  }

  async #send(
    { purpose, method, url, more }: LegRequest,
    own = this.#parameters(purpose),
  ): Promise<WebhookResult> {
    const { sender, time } = this.shared;
    const parameters = { ...own, ...more };
    const twist = await this.#twist(purpose, url);
    if (twist === 'lose') {
      const answer = {
        kind: 'failed',
        code: callBehaviours.noConnection.code,
        reason: 'Lost on its way, as asked for',
      } as const;
      const at = sender.clock.now().toISOString();
      return { hops: [{ method, url, parameters, at, durationMs: 0, answer }], answer };
    }
    const send = () => time.whileBusy(sendWebhook(sender, { method, url, parameters }));
    const before = twist === 'repeat' ? (await send()).hops : [];
    const { hops, answer } = await send();
    return { hops: [...before, ...hops], answer };
  }

  async #twist(purpose: RequestPurpose, url: string): Promise<RequestTwist> {
    const { time, request } = this.shared;
    const { onRequest } = request;
    if (!onRequest) return undefined;
    let twist: RequestTwist;
    await time.hold(async () => {
      twist = await onRequest({ purpose, url });
    });
    return twist;
  }

  #parameters(purpose: RequestPurpose): WebhookParameters {
    const { parameters, recorder, shared } = this.parts;
    const keepsHeaders =
      shared.assumptions.sipHeadersInActions ||
      ['voice', 'redirect', 'fallback', 'status-callback'].includes(purpose);
    const kept = Object.entries(parameters).filter(
      ([name]) => keepsHeaders || !SIP_HEADER.test(name),
    );
    return { ...Object.fromEntries(kept), CallStatus: recorder.call.status };
  }
}
