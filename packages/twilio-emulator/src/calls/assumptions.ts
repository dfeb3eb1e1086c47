/** What is assumed of Twilio in a call, because no public page says it: each can be switched. */

export interface Assumptions {
  /** What else rings while one of several hears its screening document. */
  readonly siblingsDuringScreening: 'ring-on' | 'canceled';
  /** DialCallStatus after somebody answered and was not connected. */
  readonly refusedScreeningStatus: 'completed' | 'no-answer';
  /** Whether the SipHeader_ parameters of the call come with requests after the first document. */
  readonly sipHeadersInActions: boolean;
  /** CallStatus in the action of a verb that the caller's hang-up ended; not-asked: no request. */
  readonly callerGoneStatus: 'completed' | 'no-answer' | 'canceled' | 'not-asked';
  /** DialCallStatus when the caller hung up before anybody answered. */
  readonly callerGoneDialStatus: 'no-answer' | 'canceled';
  /** What follows when the document of an action cannot be had. */
  readonly failedAction: 'fallback' | 'hang-up';
  /** What becomes of the TaskRouter task of a call that left its queue. */
  readonly taskAfterLeave: 'canceled' | 'stays';
  /** Whether answerOnBridge keeps a call ringing in a later document of the call too. */
  readonly answerOnBridgeLater: boolean;
}

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  siblingsDuringScreening: 'ring-on',
  refusedScreeningStatus: 'completed',
  sipHeadersInActions: true,
  callerGoneStatus: 'completed',
  callerGoneDialStatus: 'no-answer',
  failedAction: 'fallback',
  taskAfterLeave: 'canceled',
  answerOnBridgeLater: true,
};

/** All values of each, in the order default first: what tests go through and doors accept. */
export const ASSUMPTION_VALUES: {
  readonly [Name in keyof Assumptions]: readonly Assumptions[Name][];
} = {
  siblingsDuringScreening: ['ring-on', 'canceled'],
  refusedScreeningStatus: ['completed', 'no-answer'],
  sipHeadersInActions: [true, false],
  callerGoneStatus: ['completed', 'no-answer', 'canceled', 'not-asked'],
  callerGoneDialStatus: ['no-answer', 'canceled'],
  failedAction: ['fallback', 'hang-up'],
  taskAfterLeave: ['canceled', 'stays'],
  answerOnBridgeLater: [true, false],
};

/** Fills in what is left out; a name or value that is unknown is said. */
export function readAssumptions(
  given: Readonly<Record<string, unknown>>,
):
  | { readonly kind: 'read'; readonly assumptions: Partial<Assumptions> }
  | { readonly kind: 'wrong'; readonly reason: string } {
  for (const [name, value] of Object.entries(given)) {
    const values: readonly unknown[] | undefined = Object.hasOwn(ASSUMPTION_VALUES, name)
      ? ASSUMPTION_VALUES[name as keyof Assumptions]
      : undefined;
    if (!values) {
      const known = Object.keys(ASSUMPTION_VALUES).join(', ');
      return { kind: 'wrong', reason: `There is no assumption "${name}". Known are: ${known}.` };
    }
    if (!values.includes(value)) {
      return { kind: 'wrong', reason: `The assumption "${name}" is ${values.join(' or ')}.` };
    }
  }
  return { kind: 'read', assumptions: given };
}
