/** Checks shares and periods of a plan: intervals that overlap, and periods that are over. */
import type { CallPlan, Step } from './call-plan';
import { sameJson } from '../comparison/json-tree';
import { warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import { parseInstant } from '../hours/instant';
import type { JsonValue } from '../json-value';

/** Steps for the same calls whose shares have something in common: the lower one gets less than it says. */
export function checkShares({ steps }: CallPlan, path: Path, found: Findings): void {
  steps.forEach((step, index) => {
    const above = steps.slice(0, index).find((other) => sharesOverlap(other, step));
    if (!above) return;
    const params = { step: quote(step.id), above: quote(above.id) };
    warn(found, [...path, 'steps', index, 'when', 'share'], 'shares-overlap', params);
  });
}

function sharesOverlap(upper: Step, lower: Step): boolean {
  const [one, other] = [upper.when?.share, lower.when?.share];
  if (!one || one.by !== other?.by || one.to <= other.from || other.to <= one.from) return false;
  return sameJson(withoutShare(upper), withoutShare(lower));
}

function withoutShare({ when = {} }: Step): JsonValue {
  const others = Object.entries(when).filter(([name]) => name !== 'share');
  return Object.fromEntries(others);
}

/** @param now milliseconds since 1970 UTC. */
export function checkPeriods({ steps }: CallPlan, now: number, path: Path, found: Findings): void {
  steps.forEach(({ id, when }, index) => {
    const until = when?.period?.until;
    if (until === undefined || now < (parseInstant(until) ?? Infinity)) return;
    const at: Path = [...path, 'steps', index, 'when', 'period', 'until'];
    warn(found, at, 'step-unreachable:over', { step: quote(id) });
  });
}
