/** Carries out changes on a table. */
import type { FieldChange } from './diff-fields';
import type { RouteChange } from './diff-tables';
import type { JsonRecord } from './json-tree';
import { isRecord, sameJson, valueAt, withValueAt } from './json-tree';
import {
  normalRoute,
  normalSettings,
  sameRoute,
  storedDestination,
  storedRoute,
  storedTable,
} from './normal-route';
import { keyRoutes } from './route-key';
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

/**
 * The table with the changes made. A change fits where the table holds what the change says was there before.
 * Rows that no change names stay as they are written; new rows come last.
 */
export function applyChanges(table: RouteTable, changes: readonly RouteChange[]): AppliedChanges {
  const routes = keyRoutes(table.routes);
  const misfits: Misfit[] = [];
  let defaultRoute = table.default;
  let settings = normalSettings(table);
  for (const change of changes) {
    if (change.kind === 'default-changed') {
      const changed = withFields(normalRoute(defaultRoute), change.fields);
      if (changed) defaultRoute = storedDestination(changed);
      else misfits.push({ code: 'value-differs', change });
    } else if (change.kind === 'settings-changed') {
      const changed = withFields(settings, change.fields);
      if (changed) settings = changed;
      else misfits.push({ code: 'value-differs', change });
    } else {
      const code = applyToRoutes(routes, change);
      if (code) misfits.push({ code, change });
    }
  }
  if (misfits.length > 0) return { kind: 'unfit', misfits };
  return { kind: 'applied', table: storedTable([...routes.values()], defaultRoute, settings) };
}

type ChangeOfRoutes = Extract<RouteChange, { readonly key: string }>;

function applyToRoutes(
  routes: Map<string, Route>,
  change: ChangeOfRoutes,
): Misfit['code'] | undefined {
  const present = routes.get(change.key);
  if (change.kind === 'added') {
    if (present) return 'route-exists';
    routes.set(change.key, change.route);
    return undefined;
  }
  if (!present) return 'route-missing';
  if (change.kind === 'removed') {
    if (!sameRoute(present, change.route)) return 'value-differs';
    routes.delete(change.key);
    return undefined;
  }
  const changed = withFields(normalRoute(present), change.fields);
  if (!changed) return 'value-differs';
  routes.set(change.key, storedRoute(changed));
  return undefined;
}

/** The record with all the fields changed; undefined where one does not hold what was there before. */
function withFields(record: JsonRecord, fields: readonly FieldChange[]): JsonRecord | undefined {
  let changed = record;
  for (const { path, before, after } of fields) {
    const holder = valueAt(changed, path.slice(0, -1));
    if (!isRecord(holder) || !sameJson(valueAt(changed, path), before)) return undefined;
    changed = withValueAt(changed, path, after);
  }
  return changed;
}
