/** Carries out a plan, exactly: independent changes side by side, a branch only up to its first error. */
import type { Account } from '../account/account';
import { AccountError, isLostAnswer } from '../account/account-error';
import type { Passwords } from '../account/passwords';
import type { Change, Plan } from '../plan/plan';
import type { ObservedState } from '../resources/observed-state';
import { keyOf } from '../resources/resource';
import { Sids, type Deed, type DeedOutcome, type Executor, type Waiting } from './executor';
import { executors } from './executors/executors';

export type StepState =
  | { readonly kind: 'done' }
  | { readonly kind: 'waiting'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string; readonly error: unknown }
  | { readonly kind: 'not-started'; readonly because: string };

export interface Step {
  readonly change: Change;
  readonly state: StepState;
}

export interface ApplyInput {
  readonly account: Account;
  readonly plan: Plan;
  readonly observed: ObservedState;
  readonly passwords: Passwords;
  readonly waiting: Waiting;
  /** Called as each step begins and ends. */
  readonly onProgress?: (change: Change, state: StepState | undefined) => void;
}

/** One step for each change, in the order of the plan. Never throws for what an account refuses. */
export async function applyPlan(input: ApplyInput): Promise<readonly Step[]> {
  const { plan, account, passwords, waiting, onProgress } = input;
  const sids = new Sids(input.observed.resources);
  for (const change of plan.changes)
    if (change.sid !== undefined) sids.set(keyOf(change), change.sid);
  const states = new Map<string, Promise<StepState>>();
  const run = async (change: Change): Promise<StepState> => {
    for (const id of change.needs) {
      const needed = await states.get(id);
      if (needed !== undefined && needed.kind !== 'done') return notStarted(id);
    }
    onProgress?.(change, undefined);
    const state = await carryOut({ account, change, passwords, sids, waiting });
    onProgress?.(change, state);
    return state;
  };
  // Needs are before what needs them.
  for (const change of plan.changes) states.set(change.id, run(change));
  return Promise.all(
    plan.changes.map(async (change) => ({
      change,
      state: (await states.get(change.id)) ?? notStarted(change.id),
    })),
  );
}

async function carryOut(deed: Deed): Promise<StepState> {
  const { change, sids, passwords } = deed;
  try {
    const outcome = await runOnce(executors[change.kind], deed);
    if (outcome.kind === 'waiting') return outcome;
    if (outcome.sid !== undefined) sids.set(keyOf(change), outcome.sid);
    return { kind: 'done' };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', message: passwords.redact(text), error };
  }
}

/**
 * After a lost answer nobody knows whether the work was done. A creation is never repeated: it is looked for. A change
 * or removal is repeated once, as doing it twice is the same as doing it once.
 */
async function runOnce(executor: Executor, deed: Deed): Promise<DeedOutcome> {
  try {
    return await executor.run(deed);
  } catch (error) {
    if (isGone(error, deed.change)) return { kind: 'done' };
    if (!isLostAnswer(error)) throw error;
    const { verb } = deed.change;
    if (verb === 'create' && executor.find !== undefined) {
      const sid = await executor.find(deed);
      if (sid === undefined) throw lostCreation(error);
      return { kind: 'done', sid };
    }
    return repeat(executor, deed);
  }
}

async function repeat(executor: Executor, deed: Deed): Promise<DeedOutcome> {
  try {
    return await executor.run(deed);
  } catch (error) {
    if (isGone(error, deed.change)) return { kind: 'done' };
    throw error;
  }
}

/** What shall be removed and is not there is removed. */
function isGone(error: unknown, { verb }: Change): boolean {
  return verb === 'remove' && error instanceof AccountError && error.status === 404;
}

function lostCreation(error: unknown): unknown {
  if (!(error instanceof AccountError)) return error;
  return new AccountError(
    error.code,
    `${error.message} Whether it was done is not known: the next run looks first.`,
    { ...(error.status === undefined ? {} : { status: error.status }) },
  );
}

function notStarted(because: string): StepState {
  return { kind: 'not-started', because };
}
