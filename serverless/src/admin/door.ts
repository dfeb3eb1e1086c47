/** Which right a door of the admin API takes, and what is said to whoever has not got it. */
import { ADMIN_ROLE, rightsOf, type Right } from 'route-table';
import type { RefusalAnswer } from 'admin-contract';

/** `admin`: what no right in the table allows. */
export type Door = Right | typeof ADMIN_ROLE;

export interface CallerRights {
  readonly isAdmin: boolean;
  readonly rights: ReadonlySet<Right>;
}

/** `table` is the running one, whatever its state; `roles` are those of the Flex user. */
export function callerRights(table: unknown, roles: readonly string[]): CallerRights {
  return { isAdmin: roles.includes(ADMIN_ROLE), rights: rightsOf(table, roles) };
}

/** Undefined: whoever has these rights may go in. */
export function refusalAt(
  door: Door,
  { isAdmin, rights }: CallerRights,
): Omit<RefusalAnswer, 'success'> | undefined {
  if (isAdmin) return undefined;
  if (rights.size === 0) {
    const message = 'Only Flex users with the role admin may see and publish routes.';
    return { code: 'not-admin', message };
  }
  if (door === ADMIN_ROLE) {
    const message = 'Only admins restore, adopt and discard, and change who may do what: ask one.';
    return { code: 'not-admin', message };
  }
  return rights.has(door) ? undefined : { code: 'not-allowed', message: MESSAGES[door] };
}

const MESSAGES: Readonly<Record<Right, string>> = {
  view: 'Your roles in Flex may switch hours, and see nothing else of the table: an admin can add one of them to access.view.',
  switch: 'Your roles in Flex may not switch hours: an admin can add one of them to access.switch.',
  edit: 'Your roles in Flex may not edit and publish: an admin can add one of them to access.edit.',
};
