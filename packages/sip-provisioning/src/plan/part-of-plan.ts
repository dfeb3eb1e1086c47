/** The part of a plan that carries out some of its changes, with what they need. */
import type { Change, Plan } from './plan';

export function partOfPlan(plan: Plan, isChosen: (change: Change) => boolean): Plan {
  const byId = new Map(plan.changes.map((change) => [change.id, change]));
  const chosen = new Set<string>();
  const choose = (change: Change): void => {
    if (chosen.has(change.id)) return;
    chosen.add(change.id);
    for (const id of change.needs) {
      const needed = byId.get(id);
      if (needed !== undefined) choose(needed);
    }
  };
  plan.changes.filter(isChosen).forEach(choose);
  return {
    ...plan,
    changes: plan.changes.filter(({ id }) => chosen.has(id)),
    unmanaged: [],
    notCompared: [],
  };
}
