/** The plans of a stored table, checked when a call first needs them. */
import type { CallerList, Step } from './call-plan';
import { createNamedThings, type NamedThings } from './named-things';
import { stepField } from './step-field';
import { noIssues } from '../findings/findings';
import { isFields, ownField, type UnknownFields } from '../findings/untrusted';
import { isReadableHolidayList, isReadableHours } from '../hours/readable-hours';
import type { Field } from '../fields/field';
import type { Finding } from '../findings/findings';
import type { Numbering } from '../numbering/numbering-settings';
import { readableTimeZone } from '../hours/time-zone-field';
import { teamField } from '../ringing/team-fields';
import type { Team } from '../ringing/team';

/** A plan that calls can be read by. A step that is not valid is there, with its issues. */
export interface OpenPlan {
  readonly id: string;
  /** As they are written; undefined if they are not texts. */
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  readonly steps: readonly OpenStep[];
}

export type OpenStep =
  | { readonly kind: 'valid'; readonly id: string; readonly step: Step }
  | { readonly kind: 'invalid'; readonly id: string; readonly issues: readonly Finding[] };

export interface OpenPlans {
  /** Undefined if there is no plan with this id, or it has no list of steps. */
  readonly plan: (id: string) => OpenPlan | undefined;
  /** Id of the plan that is read before all others; undefined if there is none. */
  readonly everyCall: unknown;
  readonly things: NamedThings;
}

/** Nothing is read before a call asks for it: a table without plans costs nothing. */
export function openPlans(table: UnknownFields, numbering: Numbering | undefined): OpenPlans {
  const plans = new Map<string, OpenPlan | undefined>();
  return {
    everyCall: ownField(table, 'everyCall'),
    plan(id) {
      if (!plans.has(id)) plans.set(id, openPlan(ownField(table, 'plans'), id));
      return plans.get(id);
    },
    things: createNamedThings({
      numbering,
      // What does not have the right shape is left out: whoever refers to it finds nothing, and the call is refused.
      get hours() {
        return listOf(ownField(table, 'hours')).filter(isReadableHours);
      },
      get holidays() {
        return listOf(ownField(table, 'holidays')).filter(isReadableHolidayList);
      },
      get callerLists() {
        return listOf(ownField(table, 'callerLists')).flatMap(readCallerList);
      },
      get teams() {
        // Each was checked.
        return readable(ownField(table, 'teams'), teamField(readableTimeZone())) as readonly Team[];
      },
    }),
  };
}

function openPlan(plans: unknown, id: string): OpenPlan | undefined {
  const plan = listOf(plans).find((one) => isFields(one) && ownField(one, 'id') === id);
  const steps = isFields(plan) ? ownField(plan, 'steps') : undefined;
  if (!Array.isArray(steps)) return undefined;
  const text = (name: string) => {
    const value = isFields(plan) ? ownField(plan, name) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const opened = (steps as readonly unknown[]).map(openStep);
  return { id, name: text('name'), language: text('language'), steps: opened };
}

function openStep(step: unknown, index: number): OpenStep {
  const found = noIssues();
  stepField().check(step, [], found);
  const id = isFields(step) ? ownField(step, 'id') : undefined;
  if (found.issues.length > 0) {
    return {
      kind: 'invalid',
      id: typeof id === 'string' ? id : String(index),
      issues: found.issues,
    };
  }
  // Every field was checked.
  return { kind: 'valid', id: String(id), step: step as Step };
}

/** Only the fields that a call looks at: a list may have thousands of entries. */
function readCallerList(list: unknown): readonly CallerList[] {
  if (!isFields(list) || !Array.isArray(list['entries'])) return [];
  const entries = (list['entries'] as readonly unknown[]).filter(
    (entry) => isFields(entry) && typeof entry['address'] === 'string',
  );
  // What a call looks at was checked.
  return [{ ...list, entries } as unknown as CallerList];
}

function readable(list: unknown, field: Field): readonly unknown[] {
  return listOf(list).filter((item) => {
    const found = noIssues();
    field.check(item, [], found);
    return found.issues.length === 0;
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
