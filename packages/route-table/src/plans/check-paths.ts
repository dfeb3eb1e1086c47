/** Checks where calls end up in a plan: states of hours that nobody thought of, and phones that ring too long. */
import type { CallPlan, Step } from './call-plan';
import { conditionCells, type Cell } from './condition-cells';
import { holdsInCell } from './condition-in-cell';
import { planPaths, type PlanPath } from './plan-paths';
import { stepKind } from './step-kind';
import { warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import { longestRounds } from '../ringing/longest-rounds';
import { dialSeconds, ringingSeconds } from '../ringing/ringing-rounds';
import type { Team } from '../ringing/team';

/** Seconds after which most callers have hung up (this project). */
const LONG_RINGING = 60;
/** Seconds after which carriers end a call that nobody answered (assumed: 120 to 180 are usual). */
const TOO_LONG_RINGING = 120;

/** Every field of the plan and the teams is good. */
export function checkPaths(
  plan: CallPlan,
  teams: readonly Team[],
  path: Path,
  found: Findings,
): void {
  checkStates(plan, path, found);
  const seconds = longestRinging(plan, teams);
  if (seconds < LONG_RINGING) return;
  const text = seconds < TOO_LONG_RINGING ? 'rings-long' : 'rings-long:too-long';
  warn(found, path, text, { plan: quote(plan.id), seconds });
}

/**
 * Seconds for which phones ring if nobody answers, in the worst case. Steps for other hours or shares are not added up;
 * what depends on the caller, a header, the source or a period counts, as it may hold.
 */
export function longestRinging(plan: CallPlan, teams: readonly Team[]): number {
  const cells: readonly (Cell | undefined)[] = conditionCells(plan) ?? [undefined];
  return Math.max(0, ...cells.map((cell) => ringingIn(plan, teams, cell)));
}

function ringingIn({ steps }: CallPlan, teams: readonly Team[], cell: Cell | undefined): number {
  let seconds = 0;
  for (const step of steps) {
    if (cell && !holdsInCell(step.when, cell)) continue;
    seconds += ringingOf(step, teams);
    if (stepKind(step) === 'ending' && takesAllOf(cell, step)) break;
  }
  return seconds;
}

/** Whether no call of the cell goes past the step; without a cell, whether none does at all. */
function takesAllOf(cell: Cell | undefined, { when = {} }: Step): boolean {
  return Object.keys(when).every((key) => cell && (key === 'hours' || key === 'share'));
}

/** A queue and a REFER do not ring. */
function ringingOf(step: Step, teams: readonly Team[]): number {
  switch (step.type) {
    case 'ring': {
      const team = teams.find(({ id }) => id === step.destination);
      return team ? ringingSeconds(longestRounds(step, team)) : 0;
    }
    case 'dial-client':
    case 'dial-number':
    case 'dial-sip':
      return dialSeconds(step.options?.timeout, step.options?.screen ?? false);
    case 'dial-application':
      return dialSeconds(step.options?.timeout, false);
    default:
      return 0;
  }
}

/**
 * A state in which nothing takes calls, or in which they go the very way that they go while it is open: then somebody
 * forgot it.
 */
function checkStates(plan: CallPlan, path: Path, found: Findings): void {
  const paths = planPaths(plan);
  for (const open of paths.filter(({ state }) => state === 'open')) {
    const others = paths.filter(({ hours, state }) => hours === open.hours && state !== 'open');
    const forgotten = others.filter((other) => isForgotten(plan, other, open));
    if (forgotten.length === 0) continue;
    const states = forgotten.map(({ state }) => state ?? '');
    warn(found, path, 'state-not-taken', { hours: quote(open.hours ?? ''), states });
  }
}

function isForgotten(plan: CallPlan, other: PlanPath, open: PlanPath): boolean {
  if (sameWay(other, open)) return true;
  return !other.steps.some(({ step, isCertain }) => {
    const taking = plan.steps.find(({ id }) => id === step);
    return isCertain && taking && stepKind(taking) !== 'announcing';
  });
}

function sameWay(one: PlanPath, other: PlanPath): boolean {
  const ids = ({ steps }: PlanPath) => steps.map(({ step }) => step).join();
  return ids(one) === ids(other);
}
