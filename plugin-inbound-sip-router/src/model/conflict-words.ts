/** Shows a conflict field by field: base, mine and theirs. */
import {
  isDestinationType,
  isRecord,
  sameJson,
  type JsonValue,
  type MergeConflict,
} from 'route-table';
import type { Texts } from '../texts/texts';
import { routeNameOfKey, type RouteName } from './change-words';
import { hideRowSecrets, hideSecretsInField } from './draft/hidden-secrets';
import { fieldName, isTypeField } from './field-words';
import { listField, type ListField, type NamingTables } from './plans/list-changes';

export interface ConflictWords {
  readonly place:
    | { readonly kind: 'route'; readonly route: RouteName }
    | { readonly kind: 'default' | 'settings' }
    /** A plan, hours, a team or a list, by what it is called. */
    | { readonly kind: 'element'; readonly title: string };
  /** Only the fields in which the sides differ. */
  readonly fields: readonly ConflictField[];
  /** Sides that deleted the route. */
  readonly deletedBy: 'mine' | 'theirs' | undefined;
  /** Why it is a conflict, if that is not to be seen from the fields. */
  readonly reason:
    | { readonly kind: 'reference'; readonly id: string; readonly removedBy: 'mine' | 'theirs' }
    | { readonly kind: 'unreachable' }
    | undefined;
}

export interface ConflictField {
  readonly name: string;
  /** Its values are destination types. */
  readonly isType: boolean;
  readonly base: JsonValue | undefined;
  readonly mine: JsonValue | undefined;
  readonly theirs: JsonValue | undefined;
}

/** `tables` know the names of plans, hours, teams and lists. */
export function conflictWords(
  conflict: MergeConflict,
  tables: NamingTables,
  texts: Texts,
): ConflictWords {
  const inList = 'path' in conflict ? listField(conflict.path, tables, texts) : undefined;
  return {
    place: inList ? { kind: 'element', title: inList.title } : placeOf(conflict),
    fields: 'path' in conflict ? [oneField(conflict, inList, texts)] : rowFields(conflict, texts),
    deletedBy: deletedBy(conflict),
    reason: reasonOf(conflict),
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

function reasonOf(conflict: MergeConflict): ConflictWords['reason'] {
  if (conflict.kind === 'unreachable') return { kind: conflict.kind };
  if (conflict.kind !== 'reference') return undefined;
  const { kind, to, keptBy } = conflict;
  return { kind, id: to[1], removedBy: keptBy === 'mine' ? 'theirs' : 'mine' };
}

function oneField(
  { path, base, mine, theirs }: Extract<MergeConflict, { path: unknown }>,
  inList: ListField | undefined,
  texts: Texts,
): ConflictField {
  const shown = (value: JsonValue | undefined) => {
    const hidden = hideSecretsInField(value, path);
    return inList ? inList.shown(hidden) : hidden;
  };
  return {
    name: inList ? inList.name : fieldName(path, undefined, texts),
    isType: isTypeField(path),
    base: shown(base),
    mine: shown(mine),
    theirs: shown(theirs),
  };
}

function rowFields(
  conflict: Exclude<MergeConflict, { path: unknown }>,
  texts: Texts,
): readonly ConflictField[] {
  const [base, mine, theirs] = [conflict.base, conflict.mine, conflict.theirs].map((row) =>
    flat(row && hideRowSecrets(row), texts),
  );
  const names = new Map([...(base ?? []), ...(mine ?? []), ...(theirs ?? [])]);
  return [...names].flatMap(([name, { isType }]) => {
    const [before, here, there] = [base, mine, theirs].map((side) => side?.get(name)?.value);
    if (sameJson(before, here) && sameJson(here, there)) return [];
    return [{ name, isType, base: before, mine: here, theirs: there }];
  });
}

/** Values of a row by the names of their fields. */
function flat(row: object | undefined, texts: Texts): ReadonlyMap<string, ShownJson> {
  // A row of a table is JSON.
  const fields = (row ?? {}) as Readonly<Record<string, JsonValue>>;
  const type = isDestinationType(fields['type']) ? fields['type'] : undefined;
  const paths = Object.entries(fields).flatMap(([name, value]): [string[], JsonValue][] =>
    name === 'options' && isRecord(value)
      ? Object.entries(value).map(([option, set]) => [['options', option], set])
      : [[[name], value]],
  );
  return new Map(
    paths.map(([path, value]) => [
      fieldName(path, type, texts),
      { value, isType: isTypeField(path) },
    ]),
  );
}

interface ShownJson {
  readonly value: JsonValue;
  readonly isType: boolean;
}
