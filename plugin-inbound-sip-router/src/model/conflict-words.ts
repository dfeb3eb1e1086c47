/** Shows a conflict field by field: base, mine and theirs. */
import { isDestinationType, type JsonValue, type MergeConflict } from 'route-table';
import { routeNameOfKey, type RouteName } from './change-words';
import { fieldName, shownValue } from './field-words';

export interface ConflictWords {
  readonly place:
    | { readonly kind: 'route'; readonly route: RouteName }
    | { readonly kind: 'default' | 'settings' };
  /** Only the fields in which the sides differ. */
  readonly fields: readonly ConflictField[];
  /** Sides that deleted the route. */
  readonly deletedBy: 'mine' | 'theirs' | undefined;
}

export interface ConflictField {
  readonly name: string;
  readonly base: JsonValue | undefined;
  readonly mine: JsonValue | undefined;
  readonly theirs: JsonValue | undefined;
}

export function conflictWords(conflict: MergeConflict): ConflictWords {
  return {
    place: placeOf(conflict),
    fields: conflict.kind === 'field' ? [oneField(conflict)] : rowFields(conflict),
    deletedBy: deletedBy(conflict),
  };
}

function placeOf({ place }: MergeConflict): ConflictWords['place'] {
  return place.kind === 'route' ? { kind: 'route', route: routeNameOfKey(place.key) } : place;
}

function deletedBy(conflict: MergeConflict): ConflictWords['deletedBy'] {
  if (conflict.kind !== 'route') return undefined;
  if (conflict.mine === undefined) return 'mine';
  return conflict.theirs === undefined ? 'theirs' : undefined;
}

function oneField({
  path,
  base,
  mine,
  theirs,
}: Extract<MergeConflict, { kind: 'field' }>): ConflictField {
  return { name: fieldName(path, undefined), base, mine, theirs };
}

function rowFields(conflict: Exclude<MergeConflict, { kind: 'field' }>): readonly ConflictField[] {
  const sides = [conflict.base, conflict.mine, conflict.theirs].map(flat);
  const [base, mine, theirs] = sides;
  const names = new Set(sides.flatMap((side) => [...side.keys()]));
  return [...names].flatMap((name) => {
    const values = [base?.get(name), mine?.get(name), theirs?.get(name)] as const;
    const [first] = values;
    if (values.every((value) => JSON.stringify(value) === JSON.stringify(first))) return [];
    return [{ name, base: values[0], mine: values[1], theirs: values[2] }];
  });
}

/** Values of a row by the names of their fields. */
function flat(row: object | undefined): ReadonlyMap<string, JsonValue> {
  // A row of a table is JSON.
  const fields = (row ?? {}) as Readonly<Record<string, JsonValue>>;
  const type = isDestinationType(fields['type']) ? fields['type'] : undefined;
  return new Map(
    Object.entries(fields).flatMap(([name, value]): [string, JsonValue][] =>
      name === 'options' && typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([option, set]) => [fieldName(['options', option], type), set])
        : [[fieldName([name], type), shownValue([name], value)]],
    ),
  );
}
