/** Proves which steps of a plan no call can reach, and which step hides them. */
import type { CallPlan, Step } from './call-plan';
import { conditionCells, type Cell } from './condition-cells';
import { holdsInCell, isWider } from './condition-in-cell';
import { takesAll } from './step-kind';

export interface UnreachableStep {
  readonly step: string;
  /** Ids of the steps above that take all its calls; empty if its own condition can never hold. */
  readonly hiddenBy: readonly string[];
}

/**
 * A step is unreachable if in every cell (hours and shares of a call) in which it holds, an ending step above takes all
 * its calls. What cannot be shown counts as reachable: nothing is guessed.
 *
 * Below a queue, hours and periods are those of the moment at which it gives the call back: what was not so when the
 * call arrived hides nothing there.
 *
 * `ends` says whether a step takes all calls for which it holds; a ringing step does only if no call goes on below it.
 */
export function unreachableSteps(
  plan: CallPlan,
  ends: (step: Step) => boolean = takesAll,
): readonly UnreachableStep[] {
  const cells = conditionCells(plan);
  if (!cells) return [];
  return plan.steps.flatMap((step, index) => {
    const queue = plan.steps
      .slice(0, index)
      .map(({ type }) => type)
      .lastIndexOf('enqueue');
    const above = plan.steps
      .slice(0, index)
      .filter((upper, place) => ends(upper) && (place > queue || !asksForTime(upper)));
    const hiddenBy = findHiding(step, above, cells);
    return hiddenBy ? [{ step: step.id, hiddenBy }] : [];
  });
}

function asksForTime({ when }: Step): boolean {
  return when?.hours !== undefined || when?.period !== undefined;
}

/** Undefined if a call can reach the step. */
function findHiding(
  step: Step,
  above: readonly Step[],
  cells: readonly Cell[],
): readonly string[] | undefined {
  const hiding = new Set<string>();
  for (const cell of cells) {
    if (!holdsInCell(step.when, cell)) continue;
    const upper = above.find(({ when }) => holdsInCell(when, cell) && isWider(when, step.when));
    if (!upper) return undefined;
    hiding.add(upper.id);
  }
  return [...hiding];
}

/** Whether some call for which `upper` holds may also be one for which `lower` does. */
export function mayBothHold(plan: CallPlan, upper: Step, lower: Step): boolean {
  const cells = conditionCells(plan);
  if (!cells) return true;
  return cells.some((cell) => holdsInCell(upper.when, cell) && holdsInCell(lower.when, cell));
}
