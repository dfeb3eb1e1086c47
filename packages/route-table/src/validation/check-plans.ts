/** Checks call plans, hours and lists: each on its own, then together with the routes. */
import { checkCallerLists, checkSources } from '../plans/check-callers';
import { checkDialled } from '../plans/check-dialled';
import { checkPaths } from '../plans/check-paths';
import { checkPlan } from '../plans/check-plan';
import { checkQueryLength } from '../plans/check-query-length';
import { checkPlansTogether } from '../plans/check-plans-together';
import { checkPeriods, checkShares } from '../plans/check-shares';
import { callerListsField } from '../plans/caller-list-fields';
import { plansField } from '../plans/plan-fields';
import type { Field } from '../fields/field';
import { idField } from '../fields/id-field';
import type { Findings, Path } from '../findings/findings';
import { isFields, ownField, type UnknownFields } from '../findings/untrusted';
import { checkDaysTogether } from '../hours/check-days-together';
import { checkHoursOverTime } from '../hours/check-hours-over-time';
import { holidaysField, hoursField } from '../hours/hours-fields';
import type { Numbering } from '../numbering/numbering-settings';
import { checkRings } from '../ringing/check-rings';
import { teamsField } from '../ringing/team-fields';
import type { RouteTable } from '../table';

/** What a table may have beside routes, the default route and numbering. */
export const PLAN_FIELDS: Readonly<Record<string, Field>> = {
  everyCall: idField('table.everyCall', 'screening'),
  plans: plansField,
  teams: teamsField(),
  hours: hoursField,
  holidays: holidaysField,
  callerLists: callerListsField,
};

/**
 * @param numbering undefined if there is none, or it is not valid.
 * @param now milliseconds since 1970 UTC; without it, nothing is said that depends on the day.
 */
export function checkPlans(
  table: UnknownFields,
  numbering: Numbering | undefined,
  now: number | undefined,
  found: Findings,
): void {
  const before = found.issues.length;
  for (const [name, field] of Object.entries(PLAN_FIELDS)) {
    const value = ownField(table, name);
    if (value !== undefined) field.check(value, [name], found);
  }
  checkPlansTogether(table, found);
  if (found.issues.length > before) return;
  // Every field was checked.
  const parts = table as unknown as Omit<RouteTable, 'routes' | 'default'>;
  const { plans = [], teams = [], hours = [], holidays = [], callerLists = [] } = parts;
  plans.forEach((plan, index) => {
    const path: Path = ['plans', index];
    checkPlan(plan, path, found);
    checkQueryLength(plan, teams, path, found);
    if (plan.id !== ownField(table, 'everyCall')) checkPaths(plan, teams, path, found);
    checkShares(plan, path, found);
    checkSources(plan, path, found);
    if (now !== undefined) checkPeriods(plan, now, path, found);
  });
  checkRings(table, found);
  checkDialled({ plans, teams, source: sourceOf(table, numbering) }, found);
  checkCallerLists(callerLists, numbering, found);
  checkDaysTogether(hours, holidays, found);
  if (now === undefined) return;
  checkHoursOverTime({ hours, holidays, hasCountry: numbering !== undefined }, now, found);
}

/** The routes as they are: whatever cannot be read matches nothing. */
function sourceOf(table: UnknownFields, numbering: Numbering | undefined) {
  const routes = ownField(table, 'routes');
  return {
    routes: Array.isArray(routes) ? (routes as readonly unknown[]).filter(isFields) : [],
    ...(numbering && { numbering }),
  };
}
