/** Keeps what happens on one leg of a call: in the trace, in the Calls resource and in its Events. */
import { recordCallEvent } from '../api-2010/call-events';
import type { CallRecord, CallStatus } from '../api-2010/call-rows';
import { recordCall, updateCall, type NewCall } from '../api-2010/calls';
import type { EmulatorInstance } from '../emulator-instance';
import { beginExecution, endExecution } from '../studio/execution-rows';
import { callBehaviours } from './behaviours';
import type { CallStep, RequestPurpose } from './call-trace';
import type { TwimlElement } from './parse-twiml';
import type { WebhookHop } from './webhook';

type IncomingCall = Pick<
  NewCall,
  'from' | 'to' | 'phoneNumberSid' | 'callerName' | 'forwardedFrom'
>;

export class CallRecorder {
  #call: CallRecord;

  private constructor(
    private readonly emulator: EmulatorInstance,
    call: CallRecord,
    private readonly shared: CallStep[],
    /** Of another leg than the caller's. */
    readonly legName?: string,
  ) {
    this.#call = call;
  }

  /** Of a call that comes in now. */
  static incoming(
    emulator: EmulatorInstance,
    { from, to, phoneNumberSid, callerName, forwardedFrom }: IncomingCall,
  ): CallRecorder {
    const call = recordCall(emulator, {
      ...{ from, to },
      ...(phoneNumberSid !== undefined && { phoneNumberSid }),
      ...(callerName !== undefined && { callerName }),
      ...(forwardedFrom !== undefined && { forwardedFrom }),
    });
    return new CallRecorder(emulator, call, []);
  }

  /** Of a leg that this call dials; its steps are those of the call. */
  dialled(to: string, legName: string): CallRecorder {
    const leg = recordCall(this.emulator, {
      from: this.#call.from,
      to,
      direction: 'outbound-dial',
      parentCallSid: this.#call.sid,
    });
    return new CallRecorder(this.emulator, leg, this.shared, legName);
  }

  get call(): CallRecord {
    return this.#call;
  }

  /** Of all legs, in their order. */
  get steps(): readonly CallStep[] {
    return this.shared;
  }

  note(note: string): void {
    this.#add({ kind: 'note', at: this.#now(), note });
  }

  verb(verb: TwimlElement, note: string): void {
    this.#add({ kind: 'verb', at: this.#now(), verb, note });
  }

  /** `twiml`: what the last hop was read as. */
  request(
    purpose: RequestPurpose,
    hops: readonly WebhookHop[],
    twiml: TwimlElement | undefined,
  ): void {
    hops.forEach((hop, i) => {
      const isLast = i === hops.length - 1;
      this.#add({ kind: 'request', purpose, ...hop, ...(isLast && twiml ? { twiml } : {}) });
      this.#event(hop);
      this.#tellFlow(purpose, hop);
    });
  }

  status(status: CallStatus): void {
    if (this.#call.status !== status) {
      this.#call = updateCall(this.emulator, this.#call.sid, status);
    }
  }

  #add(step: CallStep): void {
    this.shared.push(this.legName === undefined ? step : { ...step, leg: this.legName });
  }

  /** A flow takes the call with a document, and learns of its end by the status callback. */
  #tellFlow(purpose: RequestPurpose, { answer, parameters }: WebhookHop): void {
    if (answer.kind !== 'flow') return;
    const tell = purpose === 'status-callback' ? endExecution : beginExecution;
    tell(this.emulator, answer.flowSid, parameters);
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
