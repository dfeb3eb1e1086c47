/** Carries out changes on a table. */
import type { FieldChange } from './diff-fields';
import type { RouteChange } from './diff-tables';
import type { JsonRecord } from './json-tree';
import { isRecord, sameJson, valueAt, withValueAt } from './json-tree';
import {
  normalRoute,
  normalSettings,
  storedDestination,
  storedRoute,
  storedTable,
} from './normal-route';
import { TABLE_LISTS, type KeyedList } from './keyed-list';
import { keyRoutes } from './route-key';
import { replaceSecretMarkers, secretMarkersIn } from '../secrets/secret-marker';
import type { JsonValue } from '../json-value';
import type { Route, RouteTable } from '../table';

/** A change that does not fit the table, and why. */
export interface Misfit {
  readonly code: 'route-exists' | 'route-missing' | 'value-differs';
  readonly change: RouteChange;
}

/** Where a change does not fit nothing is applied, and every such change is listed. */
export type AppliedChanges =
  | { readonly kind: 'applied'; readonly table: RouteTable }
  | { readonly kind: 'unfit'; readonly misfits: readonly Misfit[] };

export interface ApplyOptions {
  /** Whether one marker of a secret is as good as another in what was there before: digits change with their key. */
  readonly anyMarker?: boolean;
  readonly lists?: readonly KeyedList[];
}

/**
 * The table with the changes made. A change fits where the table holds what the change says was there before.
 * Rows that no change names stay as they are written; new rows come last. Never throws: what does not fit is listed.
 */
export function applyChanges(
  table: RouteTable,
  changes: readonly RouteChange[],
  { anyMarker = false, lists = TABLE_LISTS }: ApplyOptions = {},
): AppliedChanges {
  const same = anyMarker ? sameButMarkers : sameJson;
  const routes = keyRoutes(table.routes);
  const misfits: Misfit[] = [];
  let defaultRoute = table.default;
  let settings = normalSettings(table, lists);
  for (const change of changes) {
    if (change.kind === 'default-changed') {
      const changed = withFields(normalRoute(defaultRoute), change.fields, same);
      if (changed) defaultRoute = storedDestination(changed);
      else misfits.push({ code: 'value-differs', change });
    } else if (!('key' in change)) {
      const changed = withFields(settings, change.fields, same);
      if (changed) settings = changed;
      else misfits.push({ code: 'value-differs', change });
    } else {
      const code = applyToRoutes(routes, change, same);
      if (code) misfits.push({ code, change });
    }
  }
  if (misfits.length > 0) return { kind: 'unfit', misfits };
  return {
    kind: 'applied',
    table: storedTable([...routes.values()], defaultRoute, settings, lists),
  };
}

type Same = (left: JsonValue | undefined, right: JsonValue | undefined) => boolean;

/** Compared first as they are: most values hold no marker. */
const sameButMarkers: Same = (left, right) =>
  sameJson(left, right) || sameJson(withoutMarkers(left), withoutMarkers(right));

function withoutMarkers(value: JsonValue | undefined): JsonValue | undefined {
  if (value === undefined || secretMarkersIn(value).length === 0) return value;
  // A marker holds nothing that JSON would escape.
  return JSON.parse(replaceSecretMarkers(JSON.stringify(value), () => '')) as JsonValue;
}

type ChangeOfRoutes = Extract<RouteChange, { readonly key: string }>;

function applyToRoutes(
  routes: Map<string, Route>,
  change: ChangeOfRoutes,
  same: Same,
): Misfit['code'] | undefined {
  const present = routes.get(change.key);
  if (change.kind === 'added') {
    if (present) return 'route-exists';
    routes.set(change.key, change.route);
    return undefined;
  }
  if (!present) return 'route-missing';
  if (change.kind === 'removed') {
    if (!same(normalRoute(present), normalRoute(change.route))) return 'value-differs';
    routes.delete(change.key);
    return undefined;
  }
  const changed = withFields(normalRoute(present), change.fields, same);
  if (!changed) return 'value-differs';
  routes.set(change.key, storedRoute(changed));
  return undefined;
}

/** The record with all the fields changed; undefined if one does not hold what was there before. */
function withFields(
  record: JsonRecord,
  fields: readonly FieldChange[],
  same: Same,
): JsonRecord | undefined {
  let changed = record;
  for (const { path, before, after } of fields) {
    const holder = valueAt(changed, path.slice(0, -1));
    if (!isRecord(holder) || !same(valueAt(changed, path), before)) return undefined;
    changed = withValueAt(changed, path, after);
  }
  return changed;
}
