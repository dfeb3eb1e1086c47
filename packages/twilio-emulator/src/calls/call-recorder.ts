/** Keeps what happens in one call: in its trace, in the Calls resource and in the call's Events. */
import { recordCallEvent } from '../api-2010/call-events';
import type { CallRecord, CallStatus } from '../api-2010/call-rows';
import { recordCall, updateCall } from '../api-2010/calls';
import type { EmulatorInstance } from '../emulator-instance';
import { callBehaviours } from './behaviours';
import type { CallStep, RequestPurpose } from './call-trace';
import type { DialOutcome } from './place-call-request';
import type { TwimlElement } from './parse-twiml';
import type { WebhookHop } from './webhook';

export class CallRecorder {
  readonly #steps: CallStep[] = [];
  #call: CallRecord;

  constructor(
    private readonly emulator: EmulatorInstance,
    call: { readonly from: string; readonly to: string },
  ) {
    this.#call = recordCall(emulator, call);
  }

  get call(): CallRecord {
    return this.#call;
  }

  get steps(): readonly CallStep[] {
    return this.#steps;
  }

  note(note: string): void {
    this.#steps.push({ kind: 'note', at: this.#now(), note });
  }

  verb(verb: TwimlElement, note: string): void {
    this.#steps.push({ kind: 'verb', at: this.#now(), verb, note });
  }

  /** `twiml`: what the last hop was read as. */
  request(
    purpose: RequestPurpose,
    hops: readonly WebhookHop[],
    twiml: TwimlElement | undefined,
  ): void {
    hops.forEach((hop, i) => {
      const isLast = i === hops.length - 1;
      this.#steps.push({ kind: 'request', purpose, ...hop, ...(isLast && twiml ? { twiml } : {}) });
      this.#event(hop);
    });
  }

  status(status: CallStatus): void {
    if (this.#call.status !== status) {
      this.#call = updateCall(this.emulator, this.#call.sid, status);
    }
  }

  /** The other leg of a Dial; returns its SID. */
  dialled(verb: TwimlElement, outcome: DialOutcome): string {
    const to = verb.children[0]?.text ?? verb.text;
    const leg = recordCall(this.emulator, {
      from: this.#call.from,
      to,
      direction: 'outbound-dial',
      parentCallSid: this.#call.sid,
    });
    updateCall(this.emulator, leg.sid, outcome.status);
    return leg.sid;
  }

  #event({ method, url, parameters, answer, durationMs }: WebhookHop): void {
    const response =
      answer.kind === 'answered'
        ? answer
        : answer.kind === 'flow'
          ? { status: 200, contentType: 'text/xml', body: '<Response/>' }
          : {
              status: callBehaviours.eventWithoutAnswer.status,
              body: `${answer.code}: ${answer.reason}`,
            };
    const { status, body } = response;
    recordCallEvent(this.emulator, this.#call.sid, {
      request: { method, url, parameters },
      response: {
        status,
        body,
        durationMs,
        ...('contentType' in response ? { contentType: response.contentType } : {}),
      },
    });
  }

  #now(): string {
    return this.emulator.clock.now().toISOString();
  }
}
