/** One Dial under way: who rings, who is connected, and how it ended so far. */
import { wholeNumber } from './attributes';
import { answerOfEndpoint } from '../api-2010/registered-endpoints';
import { sipDomainOf } from './admit-call';
import { DEFAULT_TALK_SECONDS, MAX_CALL_SECONDS } from './behaviours';
import { CallOver } from './call-time';
import { ringLeg, type LegStatus, type RungLeg } from './dial-leg';
import type { DialTarget } from './dial-target';
import type { GivenAnswer } from './given-answer';
import type { Leg } from './leg';
import { tellLegStatus } from './leg-status';
import type { TwimlElement } from './parse-twiml';
import { keepRecording } from './recording';
import { parseSipAddress } from './sip-address';

export interface DialResult {
  readonly status: LegStatus | 'answered';
  readonly isBridged: boolean;
  readonly durationSeconds: number;
  readonly callSid?: string;
  /** Of a Sip noun. */
  readonly sip?: {
    readonly code: number;
    readonly callId?: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  readonly recording?: { readonly sid: string; readonly url: string };
}

/** Final SIP responses (RFC 3261 §21); 487 follows the CANCEL of a leg that rang too long. */
const USUAL_SIP_CODES: Readonly<Record<LegStatus, number>> = {
  completed: 200,
  busy: 486,
  'no-answer': 487,
  failed: 404,
  canceled: 487,
};

interface Attempt {
  readonly base: string;
  readonly limitSeconds: number;
}

export class DialAttempt {
  #result: DialResult = { status: 'no-answer', isBridged: false, durationSeconds: 0 };

  constructor(
    private readonly caller: Leg,
    private readonly verb: TwimlElement,
    private readonly attempt: Attempt,
  ) {}

  get result(): DialResult {
    return this.#result;
  }

  /** Docs, voice/twiml/dial, sequential: one after the other, each for the timeout. */
  async inTurn(targets: readonly DialTarget[]): Promise<void> {
    for (const target of targets) {
      if (await this.atOnce([target])) return;
    }
  }

  /** All ring; the first to be connected has the call. Whether somebody was. */
  async atOnce(targets: readonly DialTarget[]): Promise<boolean> {
    const { siblingsDuringScreening } = this.caller.shared.assumptions;
    const others = targets.map(() => new AbortController());
    const giveUpOthers = (kept: number): void =>
      others.forEach((other, i) => i !== kept && other.abort());
    const connected: RungLeg[] = [];
    const legs = targets.map((target, i) =>
      ringLeg({
        ...this.attempt,
        caller: this.caller,
        target,
        answer: this.#answerOf(target),
        given: others[i]?.signal ?? AbortSignal.abort(),
        onScreening: () => {
          if (siblingsDuringScreening === 'canceled') giveUpOthers(i);
        },
      }).then((rung) => {
        if (rung.kind !== 'connected') this.#keep(rung);
        else if (connected.length > 0) rung.leg.recorder.status('canceled');
        else {
          connected.push(rung);
          giveUpOthers(i);
        }
      }),
    );
    await Promise.all(legs);
    if (this.caller.signal.aborted) throw new CallOver();
    const [first] = connected;
    if (first) await this.#connect(first);
    return first !== undefined;
  }

  /** The answer that was given, that of a registered endpoint, or yes. */
  #answerOf({ noun, names, address }: DialTarget): GivenAnswer {
    const { answers, emulator } = this.caller.shared;
    const given = answers.next(names);
    if (given || noun !== 'Sip') return given ?? { outcome: 'answered' };
    const { user = '', host = '' } = parseSipAddress(address) ?? {};
    const domain = sipDomainOf(emulator.store, host);
    const registered = domain && answerOfEndpoint(emulator, domain, user);
    if (registered === undefined || registered === 'completed') return { outcome: 'answered' };
    return { outcome: registered };
  }

  /** How the last leg ended is how the Dial ended (row calls.dialStatusOfSeveral). */
  #keep({ kind, status, leg, target, answer }: RungLeg): void {
    if (kind === 'given-up' && this.#result.callSid !== undefined) return;
    const { refusedScreeningStatus } = this.caller.shared.assumptions;
    this.#result = {
      status: kind === 'refused' ? refusedScreeningStatus : status,
      isBridged: false,
      durationSeconds: 0,
      callSid: leg.recorder.call.sid,
      ...(target.noun === 'Sip' && {
        sip: {
          code: answer.sipCode ?? USUAL_SIP_CODES[status],
          callId: `${leg.recorder.call.sid.toLowerCase()}@sip.twilio.com`,
          headers: answer.headers ?? {},
        },
      }),
    };
  }

  async #connect({ leg, target, answer }: RungLeg): Promise<void> {
    const { caller, verb } = this;
    const { clock } = caller.shared.emulator;
    const began = clock.nowMs();
    const longest = wholeNumber(verb.attributes['timeLimit'], MAX_CALL_SECONDS) || MAX_CALL_SECONDS;
    const { talkSeconds = DEFAULT_TALK_SECONDS, hangsUpAfterSeconds = talkSeconds } = answer;
    const talk = Math.min(talkSeconds, hangsUpAfterSeconds, longest, MAX_CALL_SECONDS);
    this.#keep({ kind: 'connected', status: 'completed', leg, target, answer });
    caller.recorder.status('in-progress');
    leg.recorder.note('is connected');
    try {
      await caller.sleep(talk);
    } finally {
      const durationSeconds = Math.round((clock.nowMs() - began) / 1000);
      leg.recorder.status('completed');
      leg.recorder.note(`talked for ${durationSeconds} s`);
      const recording = keepRecording(caller, verb, {
        base: this.attempt.base,
        source: 'DialVerb',
        durationSeconds,
      });
      this.#result = {
        ...this.#result,
        status: target.noun === 'Conference' ? 'answered' : 'completed',
        isBridged: true,
        durationSeconds,
        ...(recording && { recording }),
      };
      await tellLegStatus(leg, { target, base: this.attempt.base }, 'completed');
    }
  }
}
