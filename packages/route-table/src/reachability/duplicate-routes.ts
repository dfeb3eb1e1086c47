/** Routes that repeat an earlier one: same domain, same address or pattern, in the same words or in others. */
import type { TableSource } from '../matching/compile-table';
import { groupRoutes, type GroupedRoutes } from '../matching/route-groups';
import { routeName } from './route-name';
import { finding, type Finding } from '../findings/findings';
import { issueOf, type Issue } from '../issue';
import { english } from '../texts/en';
import type { Texts } from '../texts/texts';

/** Something about one route of a table. */
export interface RouteFinding {
  /** The row. */
  readonly index: number;
  /** What is the matter, with which other route; the path begins at the row. */
  readonly finding: Finding;
  /** The row that takes its calls. */
  readonly hiddenBy?: number;
}

/** `[2-9]` repeats `N`, the prefix `12` the pattern `12!`. The first of such rows is the one that counts. */
export function findDuplicateRoutes(
  table: TableSource,
  { repetitions }: GroupedRoutes = groupRoutes(table),
): readonly RouteFinding[] {
  return repetitions.map(({ index, repeats, domain }) => {
    const other = { route: routeName(table.routes[repeats]), row: repeats };
    return {
      index,
      finding:
        domain === undefined
          ? finding(['address'], 'duplicate-route:any-domain', other)
          : finding(['address'], 'duplicate-route:one-domain', { ...other, domain }),
      hiddenBy: repeats,
    };
  });
}

/** What is the matter with a row that comes after others: whether it repeats one of them. Paths begin at the row. */
export function repetitionOf(
  row: unknown,
  others: readonly unknown[],
  texts: Texts = english,
): Issue | undefined {
  const found = findDuplicateRoutes({ routes: [...others, row] });
  const own = found.find(({ index }) => index === others.length);
  return own && issueOf(own.finding, texts);
}
