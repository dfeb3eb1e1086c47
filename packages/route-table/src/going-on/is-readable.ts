/** Whether all that a condition refers to is there. */
import { HOURS_OF_ROUTE, type Condition } from '../plans/call-plan';
import type { CallFacts } from '../plans/call-facts';
import type { NamedThings } from '../plans/named-things';

/** Without looking at a clock: whether the condition holds was decided before. */
export function isReadable(
  when: Condition | undefined,
  { facts, things }: { readonly facts: CallFacts; readonly things: NamedThings },
): boolean {
  const { hours, caller } = when ?? {};
  const id = hours?.id === HOURS_OF_ROUTE ? facts.routeHours : hours?.id;
  if (hours && (id === undefined || !things.hours(id))) return false;
  return (caller?.list ?? []).every((list) => things.callerList(list) !== undefined);
}
