/** Puts changes into the order in which they can be carried out, each with the ones it waits for. */
import { keyOf, KINDS, referencesOf, type Fields } from '../resources/resource';
import type { Change } from './plan';

/** A change before its place in the plan is known. */
export type DraftChange = Omit<Change, 'id' | 'needs'>;

/** Creations and changes from the bottom up, then removals from the top down. */
export function orderChanges(drafts: readonly DraftChange[]): Change[] {
  const changes = drafts.map((draft) => ({ ...draft, id: `${draft.verb} ${keyOf(draft)}` }));
  return changes
    .map((change) => ({
      ...change,
      needs: changes
        .filter((other) => other !== change && isNeeded(change, other))
        .map(({ id }) => id),
    }))
    .sort((one, other) => placeOf(one) - placeOf(other));
}

/** A removal waits for all that let go of it; everything else for what it refers to. */
function isNeeded(change: DraftChange, other: DraftChange): boolean {
  if (change.verb === 'remove') return refers(other, other.before, change);
  return other.verb !== 'remove' && refers(change, change.after, other);
}

function refers(from: DraftChange, fields: Fields | null, to: DraftChange): boolean {
  if (fields === null) return false;
  return referencesOf(from, fields).includes(keyOf(to));
}

function placeOf({ verb, kind }: DraftChange): number {
  const place = KINDS.indexOf(kind);
  return verb === 'remove' ? 2 * KINDS.length - place : place;
}
