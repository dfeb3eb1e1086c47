/** Leads one admitted call from its voice URL to its status callback. */
import type { SipDomain } from '../api-2010/sip-domain-rows';
import { callBehaviours, MAX_DOCUMENTS } from './behaviours';
import { statusCallbackParameters, type WebhookParameters } from './call-parameters';
import type { CallRecorder } from './call-recorder';
import type { ApplicationError, CallEnd, RequestPurpose } from './call-trace';
import { readTwimlAnswer, type TwimlDocument } from './document';
import type { TwimlElement } from './parse-twiml';
import type { DialOutcome, PlaceCallRequest } from './place-call-request';
import { isAnswering, verbOutcome, type RejectedAs, type VerbOutcome } from './verb-outcome';
import { resolveUrl, sendWebhook, type WebhookRequest, type WebhookSender } from './webhook';

export interface SessionParts {
  readonly sender: WebhookSender;
  readonly recorder: CallRecorder;
  readonly request: PlaceCallRequest;
  readonly domain: SipDomain;
  readonly parameters: WebhookParameters;
}

interface DocumentRequest extends Omit<WebhookRequest, 'parameters'> {
  readonly purpose: RequestPurpose;
  /** Beside those of the call. */
  readonly more?: WebhookParameters;
}

export class CallSession {
  readonly #dialOutcomes: DialOutcome[];
  /** The other leg of the last Dial. */
  #dialledSid = '';
  #rejectedAs: RejectedAs | undefined;
  #error: ApplicationError | undefined;

  constructor(private readonly parts: SessionParts) {
    this.#dialOutcomes = [...(parts.request.dialOutcomes ?? [])];
  }

  async run(): Promise<CallEnd> {
    const { recorder, request } = this.parts;
    let next = this.#voiceRequest();
    for (let count = 0; next; count += 1) {
      if (count === MAX_DOCUMENTS) {
        recorder.note(`Ended: the call asked for more than ${MAX_DOCUMENTS} documents.`);
        break;
      }
      next = await this.#runDocument(next);
    }
    await request.duringCall?.();
    if (!this.#rejectedAs) recorder.status('in-progress');
    recorder.status(this.#rejectedAs?.status ?? 'completed');
    await this.#reportEnd();
    return {
      kind: 'ended',
      status: recorder.call.status,
      sipStatus: this.#rejectedAs?.sipStatus ?? 200,
      ...(this.#error && { error: this.#error }),
    };
  }

  #voiceRequest(): DocumentRequest | undefined {
    const { domain, recorder } = this.parts;
    const { voice_url: url, voice_method: method } = domain;
    if (url !== null && url !== '') return { purpose: 'voice', method, url };
    recorder.note('The SIP domain has no voice URL.');
    return this.#fallBack({
      code: callBehaviours.noVoiceUrl.code,
      url: '',
      reason: 'Invalid URL format: no voice URL',
    });
  }

  /** What to ask for next; undefined when there is nothing left to do. */
  async #runDocument(document: DocumentRequest): Promise<DocumentRequest | undefined> {
    const { read, base } = await this.#fetch(document);
    if (read.kind === 'failed') {
      const { url, purpose } = document;
      return this.#fallBack({ ...read, url }, purpose === 'fallback');
    }
    for (const verb of read.response.children) {
      const outcome = this.#runVerb(verb);
      if (outcome.kind === 'end') return undefined;
      if (outcome.kind === 'document') return this.#nextDocument(outcome, base);
    }
    return undefined;
  }

  /** `base`: where the document came from, after HTTP redirects. */
  async #fetch({
    purpose,
    method,
    url,
    more,
  }: DocumentRequest): Promise<{ readonly read: TwimlDocument; readonly base: string }> {
    const { sender, recorder } = this.parts;
    const parameters = { ...this.#parameters(), ...more };
    const { hops, answer } = await sendWebhook(sender, { method, url, parameters });
    const read = readTwimlAnswer(answer);
    recorder.request(purpose, hops, read.kind === 'twiml' ? read.response : undefined);
    return { read, base: hops.at(-1)?.url ?? url };
  }

  #runVerb(verb: TwimlElement): VerbOutcome {
    const { recorder } = this.parts;
    const isRinging = recorder.call.status === 'ringing';
    const dial = verb.name === 'Dial' ? this.#dialOutcomes.shift() : undefined;
    const outcome = verbOutcome(verb, { isRinging, dial });
    if (isAnswering(verb)) recorder.status('in-progress');
    recorder.verb(verb, outcome.note);
    if (dial) this.#dialledSid = recorder.dialled(verb, dial);
    if (outcome.kind === 'end') this.#rejectedAs = outcome.unanswered;
    return outcome;
  }

  #nextDocument(
    { purpose, url, method, dial }: Extract<VerbOutcome, { kind: 'document' }>,
    base: string,
  ): DocumentRequest {
    const more = dial && this.#dialParameters(dial);
    return { purpose, method, url: resolveUrl(url, base), ...(more && { more }) };
  }

  /** What the action URL gets (dialAction). */
  #dialParameters(dial: DialOutcome): WebhookParameters {
    const { durationSeconds, sipResponseCode } = dial;
    return {
      DialCallStatus: dial.status,
      DialCallSid: this.#dialledSid,
      ...(dial.status === 'completed' && { DialCallDuration: String(durationSeconds ?? 0) }),
      ...(sipResponseCode !== undefined && { DialSipResponseCode: String(sipResponseCode) }),
    };
  }

  /** The fallback URL, unless it is what failed; then the caller hears an application error. */
  #fallBack(error: ApplicationError, isLast = false): DocumentRequest | undefined {
    const { domain, recorder } = this.parts;
    const { voice_fallback_url: url, voice_fallback_method: method } = domain;
    if (isLast || url === null || url === '') {
      const { code, reason } = error;
      this.#error = { code, url: error.url, reason };
      recorder.note(`The caller hears an application error: ${code} ${reason}`);
      return undefined;
    }
    const more = { ErrorCode: String(error.code), ErrorUrl: error.url };
    return { purpose: 'fallback', method, url, more };
  }

  async #reportEnd(): Promise<void> {
    const { domain, recorder, sender } = this.parts;
    const { voice_status_callback_url: url, voice_status_callback_method: method } = domain;
    if (url === null || url === '') return;
    const parameters = { ...this.#parameters(), ...statusCallbackParameters(recorder.call) };
    const { hops } = await sendWebhook(sender, { method, url, parameters });
    recorder.request('status-callback', hops, undefined);
  }

  #parameters(): WebhookParameters {
    return { ...this.parts.parameters, CallStatus: this.parts.recorder.call.status };
  }
}
