/** Checks call plans, hours and lists: each on its own, then together with the routes. */
import type { CallPlan } from '../plans/call-plan';
import { checkPlan } from '../plans/check-plan';
import { checkPlansTogether } from '../plans/check-plans-together';
import { callerListsField, plansField } from '../plans/plan-fields';
import type { Field } from '../fields/field';
import { idField } from '../fields/id-field';
import type { Findings } from '../findings/findings';
import { ownField, type UnknownFields } from '../findings/untrusted';
import { holidaysField, hoursField } from '../hours/hours-fields';
import { checkRings } from '../ringing/check-rings';
import { teamsField } from '../ringing/team-fields';

/** What a table may have beside routes, the default route and numbering. */
export const PLAN_FIELDS: Readonly<Record<string, Field>> = {
  everyCall: idField('table.everyCall', 'screening'),
  plans: plansField,
  teams: teamsField,
  hours: hoursField,
  holidays: holidaysField,
  callerLists: callerListsField,
};

export function checkPlans(table: UnknownFields, found: Findings): void {
  const before = found.issues.length;
  for (const [name, field] of Object.entries(PLAN_FIELDS)) {
    const value = ownField(table, name);
    if (value !== undefined) field.check(value, [name], found);
  }
  checkPlansTogether(table, found);
  if (found.issues.length > before) return;
  // Every field was checked.
  const plans = (ownField(table, 'plans') ?? []) as readonly CallPlan[];
  plans.forEach((plan, index) => checkPlan(plan, ['plans', index], found));
  checkRings(table, found);
}
