/** The differences between two tables, as plain data. */
import type { FieldChange } from './diff-fields';
import { diffFields } from './diff-fields';
import { normalRoute, normalSettings, sameRoute } from './normal-route';
import { TABLE_LISTS, type KeyedList } from './keyed-list';
import { keyRoutes } from './route-key';
import type { Route, RouteTable } from '../table';

/** One difference between a base and a draft. `key` is the route's (see `routeKey`). */
export type RouteChange =
  | { readonly kind: 'added'; readonly key: string; readonly route: Route }
  | { readonly kind: 'removed'; readonly key: string; readonly route: Route }
  | { readonly kind: 'changed'; readonly key: string; readonly fields: readonly FieldChange[] }
  | { readonly kind: 'default-changed'; readonly fields: readonly FieldChange[] }
  | { readonly kind: 'settings-changed'; readonly fields: readonly FieldChange[] }
  /** Of the declared lists (keyed-list.ts). A kind of its own: a service that does not know it refuses it. */
  | { readonly kind: 'lists-changed'; readonly fields: readonly FieldChange[] }
  /** Of `access`. A kind of its own, for the same reason, and since only admins may make one. */
  | { readonly kind: 'access-changed'; readonly fields: readonly FieldChange[] };

/**
 * What makes the draft of the base. Empty if both mean the same: the order of rows and of names, and fields written
 * with their default value, make no difference.
 *
 * Order: settings, lists, rights, default route, removed and changed routes as they are in the base, added ones as in the draft.
 * A route whose address, kind of match or domain is edited is one removed and one added.
 */
export function diffTables(
  base: RouteTable,
  draft: RouteTable,
  lists: readonly KeyedList[] = TABLE_LISTS,
): readonly RouteChange[] {
  const others = diffFields(normalSettings(base, lists), normalSettings(draft, lists));
  const isOfList = ({ path }: FieldChange) => lists.some(({ field }) => field === path[0]);
  const isOfAccess = ({ path }: FieldChange) => path[0] === 'access';
  const settings = others.filter((change) => !isOfList(change) && !isOfAccess(change));
  const listed = others.filter(isOfList);
  const access = others.filter(isOfAccess);
  const defaultRoute = diffFields(normalRoute(base.default), normalRoute(draft.default));
  return [
    ...(settings.length > 0 ? [{ kind: 'settings-changed', fields: settings } as const] : []),
    ...(listed.length > 0 ? [{ kind: 'lists-changed', fields: listed } as const] : []),
    ...(access.length > 0 ? [{ kind: 'access-changed', fields: access } as const] : []),
    ...(defaultRoute.length > 0
      ? [{ kind: 'default-changed', fields: defaultRoute } as const]
      : []),
    ...diffRoutes(keyRoutes(base.routes), keyRoutes(draft.routes)),
  ];
}

function diffRoutes(
  base: ReadonlyMap<string, Route>,
  draft: ReadonlyMap<string, Route>,
): readonly RouteChange[] {
  const changes: RouteChange[] = [];
  for (const [key, before] of base) {
    const after = draft.get(key);
    if (after === undefined) {
      changes.push({ kind: 'removed', key, route: before });
    } else if (!sameRoute(before, after)) {
      const fields = diffFields(normalRoute(before), normalRoute(after));
      changes.push({ kind: 'changed', key, fields });
    }
  }
  for (const [key, route] of draft) {
    if (!base.has(key)) changes.push({ kind: 'added', key, route });
  }
  return changes;
}
