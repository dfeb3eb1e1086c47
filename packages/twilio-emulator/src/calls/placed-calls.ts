/** Places calls to the SIP domains of an emulator and remembers their traces. */
import type { EmulatorInstance } from '../emulator-instance';
import { admitCall } from './admit-call';
import { callParameters } from './call-parameters';
import { CallRecorder } from './call-recorder';
import { CallSession } from './call-session';
import { flowVisits, type CallTrace } from './call-trace';
import type { PlaceCallRequest } from './place-call-request';

const MAX_REMEMBERED_TRACES = 200;

export class PlacedCalls {
  #traces: CallTrace[] = [];

  constructor(
    private readonly emulator: EmulatorInstance,
    /** Of the plain HTTP door. */
    private readonly plainPort: () => number,
  ) {}

  /** Resolves when the call has ended and its status callback was answered; rejects only as `duringCall` does. */
  async place(request: PlaceCallRequest): Promise<CallTrace> {
    const placedAt = this.#now();
    const trace = { from: request.from, to: request.to, placedAt, ...(await this.#run(request)) };
    this.#traces.push(trace);
    if (this.#traces.length > MAX_REMEMBERED_TRACES) this.#traces.shift();
    return trace;
  }

  /** Oldest first. */
  traces(): readonly CallTrace[] {
    return this.#traces;
  }

  async #run(request: PlaceCallRequest): Promise<Omit<CallTrace, 'from' | 'to' | 'placedAt'>> {
    const { store, account, clock, sids } = this.emulator;
    const admission = admitCall(store, request);
    const about = admission.domain ? { sipDomainSid: admission.domain.sid } : {};
    if (admission.kind === 'turned-away') {
      return { ...about, endedAt: this.#now(), steps: [], flows: [], end: admission.end };
    }
    const { domain, username } = admission;
    const recorder = new CallRecorder(this.emulator, request);
    const session = new CallSession({
      sender: {
        clock,
        authToken: account.authToken,
        plainPort: this.plainPort,
        nextToken: () => sids.secret('webhook'),
      },
      recorder,
      request,
      domain,
      parameters: callParameters({ account, call: recorder.call, domain, request, username }),
    });
    const end = await session.run();
    const { steps, call } = recorder;
    const flows = flowVisits(steps);
    return { ...about, callSid: call.sid, endedAt: this.#now(), steps, flows, end };
  }

  #now(): string {
    return this.emulator.clock.now().toISOString();
  }
}
