/** Says which routes of a table lead back to the router, by the SIP domains and numbers that the account has. */
import { ownAccountOf, readDestinations } from 'admin-contract';
import { english, routeKey, validateTable, type RouteTable } from 'route-table';
import type { AdminApi } from './admin-api';
import { nameOf } from './render-changes';

const CODES = ['route-in-circle', 'sip-may-loop'];

/** A line for each; none if what the account has cannot be read. The account is asked only if a route dials. */
export async function findCircles(admin: AdminApi, table: RouteTable): Promise<readonly string[]> {
  if (![...table.routes, table.default].some(({ type }) => /^dial-(?:sip|number)$/.test(type)))
    return [];
  const answer = await admin.ask('destinations', {}, readDestinations);
  const account = answer.kind === 'ok' ? ownAccountOf(answer.value) : undefined;
  if (account === undefined) return [];
  return validateTable(table, english, account)
    .warnings.filter(({ code }) => CODES.includes(code))
    .map(({ path: [part, index], message }) => {
      const route = part === 'routes' && typeof index === 'number' && table.routes[index];
      return `${route ? nameOf(routeKey(route)) : 'default route'}: ${message}`;
    });
}
