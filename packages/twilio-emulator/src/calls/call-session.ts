/** Leads one admitted call from its voice URL to its status callback. */
import { DEFAULT_ASSUMPTIONS } from './assumptions';
import { callBehaviours, MAX_CALL_SECONDS } from './behaviours';
import { statusCallbackParameters, type WebhookParameters } from './call-parameters';
import type { CallRecorder } from './call-recorder';
import { CallOver, type CallTime } from './call-time';
import type { ApplicationError, CallEnd } from './call-trace';
import type { AnswerBook } from './given-answer';
import { Keypad } from './keypad';
import { Leg, type LegRequest, type SharedCall } from './leg';
import type { Line } from './line';
import { carryOutMain } from './main-verbs';
import type { PlaceCallRequest } from './place-call-request';
import { runDocuments, type RejectedAs } from './run-documents';
import type { EmulatorInstance } from '../emulator-instance';
import type { WebhookSender } from './webhook';

export interface SessionParts {
  readonly emulator: EmulatorInstance;
  readonly sender: WebhookSender;
  readonly time: CallTime;
  readonly recorder: CallRecorder;
  readonly request: PlaceCallRequest;
  readonly answers: AnswerBook;
  readonly line: Line;
  readonly parameters: WebhookParameters;
}

/** What the caller's INVITE comes to when it is canceled (RFC 3261 §9.1). */
const CANCELED_SIP_STATUS = 487;

export class CallSession {
  readonly #gone = new AbortController();
  readonly #ended = new AbortController();
  readonly #shared: SharedCall;
  readonly #caller: Leg;
  #error: ApplicationError | undefined;

  constructor(private readonly parts: SessionParts) {
    const { emulator, sender, time, recorder, request, answers, parameters } = parts;
    this.#shared = {
      ...{ emulator, sender, time, request, answers },
      assumptions: { ...DEFAULT_ASSUMPTIONS, ...request.assumptions },
      dialOutcomes: [...(request.dialOutcomes ?? [])],
      messages: [...(request.messages ?? [])],
      beside: [],
      hangUp: () => this.#gone.abort(),
    };
    this.#caller = new Leg({
      shared: this.#shared,
      recorder,
      parameters,
      signal: this.#gone.signal,
      keypad: new Keypad(request.digits ?? [], emulator.clock.nowMs()),
    });
  }

  async run(): Promise<CallEnd> {
    const { recorder, request, time } = this.parts;
    this.#hangUpInTime();
    const rejectedAs = await this.#carryOut().finally(() => this.#ended.abort());
    if (request.duringCall) await time.hold(request.duringCall);
    const sipStatus = this.#end(rejectedAs);
    await this.#reportEnd();
    while (this.#shared.beside.length > 0) await this.#shared.beside.shift();
    return {
      kind: 'ended',
      status: recorder.call.status,
      sipStatus,
      ...(this.#error && { error: this.#error }),
    };
  }

  #hangUpInTime(): void {
    const { request, time, recorder } = this.parts;
    const seconds = Math.min(request.hangUpAt ?? MAX_CALL_SECONDS, MAX_CALL_SECONDS);
    time
      .sleep(seconds * 1000, this.#ended.signal)
      .then(() => {
        recorder.note(`The caller hangs up after ${seconds} s`);
        this.#gone.abort();
      })
      .catch(() => undefined);
  }

  async #carryOut(): Promise<RejectedAs | undefined> {
    const leg = this.#caller;
    const first = this.#voiceRequest();
    if (!first) return undefined;
    try {
      const end = await runDocuments(leg, first, {
        carryOut: (verb, place) => carryOutMain(leg, verb, place),
        onFailure: (error, failed) => this.#onFailure(error, failed),
      });
      return end.kind === 'end' ? end.unanswered : undefined;
    } catch (error) {
      if (error instanceof CallOver) return undefined;
      throw error;
    }
  }

  /** The call's last status. Returns what its INVITE was answered with. */
  #end(rejectedAs: RejectedAs | undefined): number {
    const { recorder } = this.parts;
    const { callerGoneStatus } = this.#shared.assumptions;
    if (rejectedAs) {
      recorder.status(rejectedAs.status);
      return rejectedAs.sipStatus;
    }
    if (this.#gone.signal.aborted && recorder.call.status === 'ringing') {
      recorder.status(callerGoneStatus === 'not-asked' ? 'completed' : callerGoneStatus);
      return CANCELED_SIP_STATUS;
    }
    recorder.status('in-progress');
    recorder.status('completed');
    return 200;
  }

  #voiceRequest(): LegRequest | undefined {
    const { line, recorder } = this.parts;
    const { url, method } = line.voice;
    if (url !== null && url !== '') return { purpose: 'voice', method, url };
    recorder.note(`${line.name} has no voice URL.`);
    return this.#fallBack({
      code: callBehaviours.noVoiceUrl.code,
      url: '',
      reason: 'Invalid URL format: no voice URL',
    });
  }

  #onFailure(error: ApplicationError, { purpose }: LegRequest): LegRequest | undefined {
    const isLast =
      purpose === 'fallback' ||
      (purpose === 'action' && this.#shared.assumptions.failedAction === 'hang-up');
    return this.#fallBack(error, isLast);
  }

  /** The fallback URL, unless it is what failed; then the caller hears an application error. */
  #fallBack(error: ApplicationError, isLast = false): LegRequest | undefined {
    const { line, recorder } = this.parts;
    const { url, method } = line.fallback;
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
    const { line, recorder } = this.parts;
    const { url, method } = line.statusCallback;
    if (url === null || url === '') return;
    const more = statusCallbackParameters(recorder.call);
    await this.#caller.tell({ purpose: 'status-callback', method, url, more });
  }
}
