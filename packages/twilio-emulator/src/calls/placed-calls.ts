/** Places calls to the SIP domains and phone numbers of an emulator and remembers their traces. */
import { ControlError } from '../control/control-api';
import type { EmulatorInstance } from '../emulator-instance';
import type { Store } from '../store/store';
import { admitCall, type Admission } from './admit-call';
import { callParameters } from './call-parameters';
import { CallRecorder } from './call-recorder';
import { CallSession } from './call-session';
import { flowVisits, type CallTrace } from './call-trace';
import { AnswerBook } from './given-answer';
import { lineOfDomain, lineOfNumber } from './line';
import { numberParameters } from './number-parameters';
import type { PlaceCallRequest } from './place-call-request';

const MAX_REMEMBERED_TRACES = 200;

export class PlacedCalls {
  #traces: CallTrace[] = [];
  #underWay = 0;

  constructor(
    private readonly emulator: EmulatorInstance,
    /** Of the plain HTTP door. */
    private readonly plainPort: () => number,
  ) {}

  /**
   * Resolves when the call has ended and its status callback was answered; rejects as the hooks of the
   * request do, and with a `TypeError` for an answer that is not one.
   */
  async place(request: PlaceCallRequest): Promise<CallTrace> {
    // What is not an answer is said before there is a call.
    const answers = new AnswerBook(request.answers);
    if (request.at && this.#underWay > 0) {
      throw new ControlError('A call with "at" cannot begin while another call is under way.');
    }
    this.#underWay += 1;
    const setBack = request.at && (await this.#enterMoment(request.at));
    try {
      const placedAt = this.#now();
      const run = await this.#run(request, answers);
      return this.#remember({ from: request.from, to: request.to, placedAt, ...run });
    } finally {
      this.#underWay -= 1;
      await setBack?.();
    }
  }

  #remember(trace: CallTrace): CallTrace {
    this.#traces.push(trace);
    if (this.#traces.length > MAX_REMEMBERED_TRACES) this.#traces.shift();
    return trace;
  }

  /** Sets the clock. Returns how to set it back to where it would be without the call. */
  async #enterMoment(at: Date): Promise<() => Promise<void>> {
    const { clock } = this.emulator;
    const before = { ms: clock.nowMs(), realMs: Date.now() };
    await clock.set(at);
    return async () => {
      const passedMs = clock.isRunning() ? Date.now() - before.realMs : 0;
      await clock.set(new Date(before.ms + passedMs));
    };
  }

  /** Oldest first. */
  traces(): readonly CallTrace[] {
    return this.#traces;
  }

  async #run(
    request: PlaceCallRequest,
    answers: AnswerBook,
  ): Promise<Omit<CallTrace, 'from' | 'to' | 'placedAt'>> {
    const { store, account, clock, sids, callTime } = this.emulator;
    const admission = admitCall(store, request);
    if (admission.kind === 'turned-away') {
      const about = admission.domain ? { sipDomainSid: admission.domain.sid } : {};
      return { ...about, endedAt: this.#now(), steps: [], flows: [], end: admission.end };
    }
    const { about, line, ...known } = lineFor(store, request, admission);
    const recorder = CallRecorder.incoming(this.emulator, { ...request, ...known });
    const session = new CallSession({
      emulator: this.emulator,
      time: callTime,
      line,
      sender: {
        clock,
        authToken: account.authToken,
        plainPort: this.plainPort,
        nextToken: () => sids.secret('webhook'),
      },
      recorder,
      request,
      answers,
      parameters:
        admission.kind === 'to-number'
          ? numberParameters({ account, call: recorder.call, request, number: admission.number })
          : callParameters({ account, call: recorder.call, request, ...admission }),
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

/** What the call came in on, for its trace and for the Calls resource. */
function lineFor(
  store: Store,
  request: PlaceCallRequest,
  admission: Exclude<Admission, { kind: 'turned-away' }>,
) {
  if (admission.kind === 'admitted') {
    const { domain } = admission;
    return { about: { sipDomainSid: domain.sid }, line: lineOfDomain(domain) };
  }
  const { number } = admission;
  const { callerName, forwardedFrom } = request.number ?? {};
  return {
    about: { phoneNumberSid: number.sid },
    line: lineOfNumber(store, number),
    phoneNumberSid: number.sid,
    ...(number.voice_caller_id_lookup && callerName !== undefined && { callerName }),
    ...(forwardedFrom !== undefined && { forwardedFrom }),
  };
}
