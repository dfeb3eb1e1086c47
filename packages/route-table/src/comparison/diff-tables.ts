/** The differences between two tables, as plain data. */
import type { Route, RouteTable } from '../table';
import { diffFields, fieldChange, type FieldChange } from './diff-fields';
import { isRecord } from './json-tree';
import { normalTable, storedRoute } from './normal-table';
import type { RecordShape } from './record-shape';
import { placeOf } from './row-place';
import { TABLE_SHAPE } from './table-shape';

/** One difference between a base and a draft. `key` is the route's (see `routeKey`). */
export type RouteChange =
  | { readonly kind: 'added'; readonly key: string; readonly route: Route }
  | { readonly kind: 'removed'; readonly key: string; readonly route: Route }
  | { readonly kind: 'changed'; readonly key: string; readonly fields: readonly FieldChange[] }
  | { readonly kind: 'default-changed'; readonly fields: readonly FieldChange[] }
  | { readonly kind: 'settings-changed'; readonly fields: readonly FieldChange[] }
  /** Of the declared lists (table-shape.ts). A kind of its own: a service that does not know it refuses it. */
  | { readonly kind: 'lists-changed'; readonly fields: readonly FieldChange[] }
  /** Of `access`. A kind of its own, for the same reason, and since only admins may make one. */
  | { readonly kind: 'access-changed'; readonly fields: readonly FieldChange[] };

/**
 * What makes the draft of the base. Empty if both mean the same: the order of rows and of names, and fields written
 * with their default value, make no difference.
 *
 * Order: settings, lists, rights, default route, removed and changed routes as they are in the base, added ones as in the
 * draft. A route whose address, kind of match or domain is edited is one removed and one added.
 */
export function diffTables(
  base: RouteTable,
  draft: RouteTable,
  shape: RecordShape = TABLE_SHAPE,
): readonly RouteChange[] {
  return changesOfTable(diffFields(normalTable(base, shape), normalTable(draft, shape)), shape);
}

/** The fields of the whole table that differ, as changes: by the part of the table in which they are. */
function changesOfTable(
  fields: readonly FieldChange[],
  shape: RecordShape,
): readonly RouteChange[] {
  const settings: FieldChange[] = [];
  const lists: FieldChange[] = [];
  const access: FieldChange[] = [];
  const defaults: FieldChange[] = [];
  const routes = new Map<string, FieldChange[]>();
  const isOfList = ({ path }: FieldChange) =>
    shape.lists?.some(({ field }) => field === path[0]) === true;
  for (const field of fields) {
    const { place, path } = placeOf(field.path);
    const below = fieldChange(path, field.before, field.after);
    if (place.kind === 'route') {
      const known = routes.get(place.key);
      if (known) known.push(below);
      else routes.set(place.key, [below]);
    } else if (place.kind === 'default') defaults.push(below);
    else if (path[0] === 'access') access.push(field);
    else (isOfList(field) ? lists : settings).push(field);
  }
  return [
    ...(settings.length > 0 ? [{ kind: 'settings-changed', fields: settings } as const] : []),
    ...(lists.length > 0 ? [{ kind: 'lists-changed', fields: lists } as const] : []),
    ...(access.length > 0 ? [{ kind: 'access-changed', fields: access } as const] : []),
    ...(defaults.length > 0 ? [{ kind: 'default-changed', fields: defaults } as const] : []),
    ...[...routes].map(([key, changed]) => changeOfRoute(key, changed, shape)),
  ];
}

function changeOfRoute(
  key: string,
  fields: readonly FieldChange[],
  shape: RecordShape,
): RouteChange {
  const [{ path, before, after } = { path: [] }] = fields;
  if (path.length > 0) return { kind: 'changed', key, fields };
  if (isRecord(after)) return { kind: 'added', key, route: storedRoute(after, shape) };
  if (isRecord(before)) return { kind: 'removed', key, route: storedRoute(before, shape) };
  throw new Error('A route is a record in every table that was validated.');
}
