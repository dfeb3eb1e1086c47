/** Checks what plans, hours and lists say about one another and about the routes. */
import type { CallPlan } from './call-plan';
import { asksForHoursOfRoute, each, findReferences, type Collection } from './plan-references';
import { stepKind } from './step-kind';
import { isEmergency } from '../emergency/is-emergency';
import type { Numbering } from '../numbering/numbering-settings';
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { isFields, ownField, quote, type UnknownFields } from '../findings/untrusted';

/** The collections that something may refer to, by the names under which a table has them. */
const COLLECTIONS: readonly Collection[] = ['plans', 'teams', 'hours', 'holidays', 'callerLists'];

/** Takes any table; what is wrong with a part on its own has been said already. */
export function checkPlansTogether(table: UnknownFields, found: Findings): void {
  const references = findReferences(table);
  for (const { path, to, id } of references) {
    if (idsOf(table, to).includes(id)) continue;
    fault(found, path, `refers-to-nothing:${to}`, { id: quote(id) });
  }
  for (const to of COLLECTIONS) {
    idsOf(table, to).forEach((id, index) => {
      if (references.some((one) => one.to === to && one.id === id)) return;
      warn(found, [to, index], `not-used:${to}`, { id: quote(id) });
    });
  }
  checkHoursOfRoutes(table, found);
  checkEveryCall(table, found);
  checkEmergency(table, found);
}

function idsOf(table: UnknownFields, collection: Collection): readonly string[] {
  const list = ownField(table, collection);
  if (!Array.isArray(list)) return [];
  return (list as readonly unknown[]).map((item) =>
    isFields(item) ? String(ownField(item, 'id')) : '',
  );
}

function planOf(table: UnknownFields, id: unknown): unknown {
  const plans = ownField(table, 'plans');
  if (!Array.isArray(plans)) return undefined;
  return (plans as readonly unknown[]).find((plan) => isFields(plan) && plan['id'] === id);
}

/** A plan that asks for the hours of its route needs a route that has some. */
function checkHoursOfRoutes(table: UnknownFields, found: Findings): void {
  const check = (row: unknown, path: Path) => {
    if (!isFields(row) || ownField(row, 'type') !== 'call-plan') return;
    if (ownField(row, 'hours') !== undefined) return;
    const id = ownField(row, 'destination');
    if (!asksForHoursOfRoute(planOf(table, id))) return;
    fault(found, [...path, 'hours'], 'hours-missing', { plan: quote(String(id)) });
  };
  const routes = ownField(table, 'routes');
  if (Array.isArray(routes)) {
    (routes as readonly unknown[]).forEach((row, index) => check(row, ['routes', index]));
  }
  check(ownField(table, 'default'), ['default']);
}

/** A call for help must not depend on hours or callers, and Twilio does not take a plan's number for one. */
function checkEmergency(table: UnknownFields, found: Findings): void {
  const numbering = ownField(table, 'numbering');
  // Its fields have been checked; with others nothing is published.
  const readAs = isFields(numbering) ? (numbering as unknown as Numbering) : undefined;
  const isOne = (value: unknown) => typeof value === 'string' && isEmergency(value, readAs);
  each(ownField(table, 'routes'), ['routes'], (row, path) => {
    const match = ownField(row, 'match') ?? 'exact';
    if (ownField(row, 'type') !== 'call-plan' || match !== 'exact') return;
    if (!isOne(ownField(row, 'address'))) return;
    const text = readAs ? 'emergency-in-plan' : 'emergency-in-plan:no-country';
    fault(found, [...path, 'type'], text, {});
  });
  const checkDialled = (step: UnknownFields, at: Path) => {
    if (ownField(step, 'type') !== 'dial-number' || !isOne(ownField(step, 'destination'))) return;
    fault(found, [...at, 'destination'], 'emergency-in-plan:dialled', {});
  };
  for (const [list, inner] of [
    ['plans', 'steps'],
    ['teams', 'members'],
  ] as const) {
    each(ownField(table, list), [list], (one, path) => {
      each(ownField(one, inner), [...path, inner], checkDialled);
    });
  }
}

/** The plan for every call must not take all of them, and must not let any fall through in the middle. */
function checkEveryCall(table: UnknownFields, found: Findings): void {
  const plan = planOf(table, ownField(table, 'everyCall'));
  if (!isFields(plan) || !Array.isArray(plan['steps'])) return;
  // Its fields have been checked; steps that are not good have been said.
  for (const step of (plan as unknown as CallPlan).steps) {
    if (!isFields(step)) continue;
    const path: Path = ['everyCall'];
    if (stepKind(step) !== 'ending') {
      fault(found, path, 'every-call-goes-on', { step: quote(step.id) });
    }
    if (step.when === undefined) {
      fault(found, path, 'every-call-takes-all', { step: quote(step.id) });
    }
    if (asksForHoursOfRoute({ steps: [step] })) {
      fault(found, path, 'every-call-of-route', { step: quote(step.id) });
    }
    if (step.when?.caller?.anonymous) {
      warn(found, path, 'blocks-anonymous', {});
    }
  }
}
