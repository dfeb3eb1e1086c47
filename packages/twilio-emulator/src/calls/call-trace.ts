/** What happened to one emulated call. */
import type { CallStatus } from '../api-2010/call-rows';
import type { TwimlElement } from './parse-twiml';
import type { WebhookHop } from './webhook';

export type RequestPurpose =
  | 'voice'
  | 'redirect'
  | 'action'
  | 'fallback'
  | 'status-callback'
  /** The document that a called person hears before both are connected. */
  | 'screening'
  /** The document that a caller in a queue hears. */
  | 'wait'
  | 'recording-status'
  /** The status callback of a number, client or SIP address that a Dial calls. */
  | 'leg-status';

/** Whose side of the call a step is on: `alice`, `+15557654321`; the caller's when it is left out. */
interface OnLeg {
  readonly leg?: string;
}

export type CallStep = OnLeg &
  (
    | /** A request and its answer; `twiml` when it was understood as a document. */
      ({
        readonly kind: 'request';
        readonly purpose: RequestPurpose;
        readonly twiml?: TwimlElement;
      } & WebhookHop)
      /** A verb in its turn, with what was made of it. */
    | {
        readonly kind: 'verb';
        readonly at: string;
        readonly verb: TwimlElement;
        readonly note: string;
      }
    /** Something that happened: a leg that rings, is busy, is connected; a queue that is left. */
    | { readonly kind: 'note'; readonly at: string; readonly note: string }
  );

/** Why a document could not be had, when nothing helped. */
export interface ApplicationError {
  readonly code: number;
  readonly url: string;
  readonly reason: string;
}

export type CallEnd =
  /** Before it was a call: nothing is in the Calls resource. */
  | {
      readonly kind: 'refused';
      readonly sipStatus: number;
      readonly reason: string;
      /** Of a 407: what Proxy-Authenticate says. */
      readonly challenge?: string;
    }
  /** Likewise, and without any SIP answer. */
  | { readonly kind: 'dropped'; readonly reason: string }
  | {
      readonly kind: 'ended';
      readonly status: CallStatus;
      /** What the caller's INVITE was answered with. */
      readonly sipStatus: number;
      readonly error?: ApplicationError;
    };

/** A Studio flow that the call was led to; stuck when nobody told it that the call had ended. */
export interface FlowVisit {
  readonly flowSid: string;
  readonly isStuck: boolean;
}

export interface CallTrace {
  readonly from: string;
  readonly to: string;
  readonly placedAt: string;
  readonly endedAt: string;
  readonly callSid?: string;
  readonly sipDomainSid?: string;
  readonly phoneNumberSid?: string;
  readonly steps: readonly CallStep[];
  readonly flows: readonly FlowVisit[];
  readonly end: CallEnd;
}

/** The flows that took a document request, in their order. */
export function flowVisits(steps: readonly CallStep[]): FlowVisit[] {
  const reached = (isEnd: boolean): Set<string> =>
    new Set(
      steps.flatMap((step) =>
        step.kind === 'request' &&
        step.answer.kind === 'flow' &&
        (step.purpose === 'status-callback') === isEnd
          ? [step.answer.flowSid]
          : [],
      ),
    );
  const told = reached(true);
  return [...reached(false)].map((flowSid) => ({ flowSid, isStuck: !told.has(flowSid) }));
}
