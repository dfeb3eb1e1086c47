/** A conflict of a merge: what two people changed differently, and whose version is chosen. */
import type { Destination } from '../destination';
import type { JsonValue } from '../json-value';
import type { Route } from '../table';
import { sameJson, type JsonPath } from './json-tree';
import { jsonOf } from './normal-route';
import type { PlaceInTable, RowPlace } from './row-place';
import type { Side } from './side';

/** What a value is in each version; one that is absent there is absent here. */
interface ValueVersions<Value> {
  readonly base?: Value;
  readonly mine?: Value;
  readonly theirs?: Value;
}

/**
 * - `route`: one removed the route that the other changed. The side that removed it is absent.
 * - `destination`: one changed the type, the other the type, the value or an option. No `base`: both added the route.
 * - `field`: both changed the field. A side that is absent has no such field.
 * - `reference`: one refers in the field to an element that the other removed. Taking the side that kept the element
 *   brings it back.
 * - `unreachable`: together the changes leave an element of a list that nothing reaches, since those in `hiddenBy`
 *   take everything from it. Taking a side makes these elements what they are there.
 */
export type MergeConflict =
  | ({ readonly kind: 'route'; readonly place: RowPlace } & ValueVersions<Route>)
  | {
      readonly kind: 'destination';
      readonly place: RowPlace;
      readonly base?: Destination;
      readonly mine: Destination;
      readonly theirs: Destination;
    }
  | ({ readonly kind: 'field' } & PlaceInTable & ValueVersions<JsonValue>)
  | ({
      readonly kind: 'reference';
      readonly to: readonly [list: string, id: string];
      readonly keptBy: Side;
    } & PlaceInTable &
      ValueVersions<JsonValue>)
  | ({
      readonly kind: 'unreachable';
      readonly hiddenBy: readonly string[];
    } & PlaceInTable &
      ValueVersions<JsonValue>);

/** Whose version of a conflict is taken. */
export interface ConflictChoice {
  readonly conflict: MergeConflict;
  readonly take: Side;
}

/** Names the conflict among those of one merge. */
export function conflictKey(conflict: MergeConflict): string {
  const place = conflict.place.kind === 'route' ? conflict.place.key : conflict.place.kind;
  const path: JsonPath = 'path' in conflict ? conflict.path : [];
  const to = conflict.kind === 'reference' ? conflict.to : [];
  return JSON.stringify([conflict.kind, place, ...path, ...to]);
}

/**
 * Answers conflicts from choices; those without an answer are listed in `open` and answered `theirs`. A choice counts
 * only for the very conflict it was made on: when a side has changed since, the question is asked again.
 */
export function createArbiter(choices: readonly ConflictChoice[]): {
  readonly settle: (conflict: MergeConflict) => Side;
  readonly open: readonly MergeConflict[];
} {
  const chosen = new Map(choices.map((choice) => [conflictKey(choice.conflict), choice]));
  const open: MergeConflict[] = [];
  const settle = (conflict: MergeConflict): Side => {
    const choice = chosen.get(conflictKey(conflict));
    if (choice && sameJson(jsonOf(choice.conflict), jsonOf(conflict))) return choice.take;
    open.push(conflict);
    return 'theirs';
  };
  return { settle, open };
}
