/** Who may do what with a route table beside admins: Flex roles by right. */
import { isFields, ownField } from '../findings/untrusted';

/**
 * - `view`: see the table, its history and who is publishing.
 * - `switch`: open and close hours by hand. Nothing else of the table is shown for it.
 * - `edit`: change and publish everything but `access` itself; it includes the other two.
 */
export const RIGHTS = ['view', 'switch', 'edit'] as const;

export type Right = (typeof RIGHTS)[number];

/** Names of Flex roles by right. Without an entry only admins have the right. */
export type Access = { readonly [Name in Right]?: readonly string[] };

/** May always do everything, and alone may change `access`, restore, adopt and discard. */
export const ADMIN_ROLE = 'admin' as const;

/**
 * The rights that a table gives to somebody with these roles. The table may be any JSON: what is not a list of role
 * names gives nobody a right.
 */
export function rightsOf(table: unknown, roles: readonly string[]): ReadonlySet<Right> {
  if (roles.includes(ADMIN_ROLE)) return new Set(RIGHTS);
  const access = isFields(table) ? ownField(table, 'access') : undefined;
  const named = RIGHTS.filter((right) => {
    const list = isFields(access) ? ownField(access, right) : undefined;
    return Array.isArray(list) && roles.some((role) => list.includes(role));
  });
  return new Set(named.includes('edit') ? RIGHTS : named);
}
