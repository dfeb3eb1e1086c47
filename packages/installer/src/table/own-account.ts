/** What the account has, as far as it decides whether a call comes back to the router. */
import { ownAccountOf, readDestinations } from 'admin-contract';
import type { OwnAccount, RouteTable } from 'route-table';
import type { AdminApi } from './admin-api';

/** Undefined if it cannot be read, or if no route dials: then it is not asked. */
export async function readOwnAccount(
  admin: AdminApi,
  table: RouteTable,
): Promise<OwnAccount | undefined> {
  if (![...table.routes, table.default].some(({ type }) => /^dial-(?:sip|number)$/.test(type)))
    return undefined;
  const answer = await admin.ask('destinations', {}, readDestinations);
  return answer.kind === 'ok' ? ownAccountOf(answer.value) : undefined;
}
