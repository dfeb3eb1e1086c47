/** The part of a plan that is a promotion: some fields of resources that exist, and nothing else of them. */
import type { FieldsByKey } from '../declaration/base-url-fields';
import { keyOf, titleOf, type Fields } from '../resources/resource';
import type { Change, Plan } from './plan';

export interface Promotion {
  readonly plan: Plan;
  /** What else the plan would do, in words: `change domain a.sip.twilio.com (secure)`. */
  readonly leftAlone: readonly string[];
}

export function planPromotion(whole: Plan, promoted: FieldsByKey): Promotion {
  const split = whole.changes.map((change) => {
    const names = promoted.get(keyOf(change));
    const isMine = (field: string): boolean => change.verb === 'change' && !!names?.has(field);
    return {
      mine: part(change, isMine),
      rest: part(change, (field) => !isMine(field)),
    };
  });
  const changes = split.flatMap(({ mine }) => {
    if (mine.verb !== 'change' || isEmpty(mine)) return [];
    // A URL refers to no other resource.
    return [{ ...mine, needs: [] }];
  });
  const leftAlone = split
    .filter(({ rest }) => rest.verb !== 'change' || !isEmpty(rest))
    .map(({ rest }) => describe(rest));
  return { plan: { ...whole, changes, unmanaged: [], notCompared: [] }, leftAlone };
}

function part(change: Change, isChosen: (field: string) => boolean): Change {
  if (change.verb !== 'change') return change;
  return { ...change, before: pick(change.before, isChosen), after: pick(change.after, isChosen) };
}

function pick(fields: Fields | null, isChosen: (field: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => isChosen(name)));
}

function isEmpty({ after }: Change): boolean {
  return Object.keys(after ?? {}).length === 0;
}

function describe(change: Change): string {
  const { verb, kind, after } = change;
  const fields = verb === 'change' ? ` (${Object.keys(after ?? {}).join(', ')})` : '';
  return `${verb} ${kind} ${titleOf(change)}${fields}`;
}
