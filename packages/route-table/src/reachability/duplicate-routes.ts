/** Routes that repeat an earlier one: same domain, same address or pattern, in the same words or in others. */
import type { TableSource } from '../matching/compile-table';
import { groupRoutes } from '../matching/route-groups';
import { routeName } from './route-name';

/** Something about one route of a table. */
export interface RouteFinding {
  /** The row. */
  readonly index: number;
  readonly code: string;
  /** What is the matter, with which other route, and what to do. */
  readonly message: string;
  /** The row that takes its calls. */
  readonly hiddenBy?: number;
}

/** `[2-9]` repeats `N`, the prefix `12` the pattern `12!`. The first of such rows is the one that counts. */
export function findDuplicateRoutes(table: TableSource): readonly RouteFinding[] {
  return groupRoutes(table).repetitions.map(({ index, repeats, domain }) => {
    const calls = domain === undefined ? 'calls to any domain' : `calls to the domain ${domain}`;
    const message = `This route takes the same ${calls} as ${routeName(table.routes[repeats])} (routes[${repeats}]), in the same words or in others: remove one of the two.`;
    return { index, code: 'duplicate-route', message, hiddenBy: repeats };
  });
}
