/** The steps of a plan that a call may still come to, decided when it arrived. */

/** One step by its id, and the ids of the members that it still has to ring; empty: all that the step names. */
export interface ComingStep {
  readonly step: string;
  readonly members: readonly string[];
}

export interface Coming {
  /** Their conditions held. */
  readonly decided: readonly ComingStep[];
  /** Below a queue: their conditions held but for hours and period, which are decided when the queue gives the call back. */
  readonly undecided: readonly ComingStep[];
}

export const NOTHING_COMING: Coming = { decided: [], undecided: [] };

export function isNothing({ decided, undecided }: Coming): boolean {
  return decided.length === 0 && undecided.length === 0;
}

export function comingStep(step: string, members: readonly string[] = []): ComingStep {
  return { step, members };
}
