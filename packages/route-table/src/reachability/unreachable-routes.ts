/** Routes that can never match: other routes take all their calls, or no call looks like them. */
import type { TableSource } from '../matching/compile-table';
import { exactAddress } from '../matching/exact-rows';
import { hasRowKey } from '../matching/row-key';
import { growCoverTree, type Cover, type RankedPattern } from './cover-tree';
import type { RouteFinding } from './duplicate-routes';
import { finding } from '../findings/findings';
import { isNeverDialled } from './never-dialled';
import { numberBeforeParameters } from './number-of-pattern';
import { resolveE164 } from '../numbering/numbering';
import type { Pattern } from '../matching/pattern';
import { findCovers, stepBudget, type StepBudget } from './pattern-coverage';
import { groupRoutes, type GroupedRoutes, type RouteGroup } from '../matching/route-groups';
import { routeName } from './route-name';
import type { Numbering } from '../numbering/numbering-settings';

const PLUS = 0x2b;
/** Before it, only exact routes are asked. */
const FIRST_PATTERN = 0;
/** So many routes are named in a message. */
const MAX_NAMED = 3;

/**
 * Enabled routes that no call reaches, with what hides them. What it reports is certain; a route that it does not
 * report may still be one that nobody calls.
 *
 * Only prefixes and patterns can be such: an exact route takes at least the calls whose user part is its address, and
 * a route for any domain at least those to a domain without routes. Repetitions are for `findDuplicateRoutes`.
 */
export function findUnreachableRoutes(
  table: TableSource,
  { groups }: GroupedRoutes = groupRoutes(table),
): readonly RouteFinding[] {
  const budget = stepBudget();
  return groups
    .filter(({ patterns }) => patterns.size > 0)
    .flatMap((group) => unreachableInGroup(group, table, budget))
    .sort((a, b) => a.index - b.index);
}

function unreachableInGroup(
  group: RouteGroup,
  { routes, numbering }: TableSource,
  budget: StepBudget,
): RouteFinding[] {
  const tree = growCoverTree(group);
  return tree.patterns.flatMap((ranked): RouteFinding[] => {
    const covers = findCovers(tree, ranked, countsFor(ranked.pattern), budget);
    if (covers !== undefined) return [hidden(ranked.index, [...covers], routes)];
    const ofNumber = coversOfNumber(ranked);
    if (ofNumber !== undefined) return [hidden(ranked.index, [...ofNumber], routes, ':extensions')];
    const isPlus = numbering !== undefined && beginsWithPlus(ranked.pattern);
    return isPlus && isNeverDialled(ranked.pattern, numbering)
      ? [neverDialled(ranked.index, routes)]
      : [];
  });

  /** An exact route of a number takes the calls to its extensions too, before any pattern for them. */
  function coversOfNumber({ pattern, index }: RankedPattern): ReadonlySet<number> | undefined {
    const number = numberBeforeParameters(pattern);
    if (number === undefined) return undefined;
    const counts = countsFor(number);
    const isExact = (cover: Cover) => cover.isExact && counts(cover);
    return findCovers(tree, { rank: FIRST_PATTERN, index, pattern: number }, isExact, budget);
  }

  /** A route counts if it is compared with each view of a call that the pattern is compared with. */
  function countsFor(pattern: Pattern): (cover: Cover) => boolean {
    if (numbering === undefined) return () => true;
    if (beginsWithPlus(pattern))
      return ({ isExact, index }) => !isExact || isE164(routes[index], numbering);
    return ({ isExact, rank }) => isExact || !beginsWithPlus(tree.patterns[rank]?.pattern);
  }
}

function beginsWithPlus(pattern: Pattern | undefined): boolean {
  const first = pattern?.places[0];
  return first?.size === 1 && first.bounds[0] === PLUS;
}

function isE164(row: unknown, numbering: Numbering): boolean {
  if (!hasRowKey(row)) return false;
  const address = exactAddress(row.address);
  return resolveE164(address, numbering) === address;
}

function hidden(
  index: number,
  all: readonly number[],
  routes: readonly unknown[],
  kind: '' | ':extensions' = '',
): RouteFinding {
  const route = routeName(routes[index]);
  const covers = all.slice(0, MAX_NAMED).map((cover) => routeName(routes[cover]));
  const more = all.length - covers.length;
  return {
    index,
    finding:
      more > 0
        ? finding(['address'], 'route-hidden:many', { route, covers, more })
        : finding(['address'], `route-hidden${kind}`, { route, covers }),
    ...(all[0] !== undefined && { hiddenBy: all[0] }),
  };
}

function neverDialled(index: number, routes: readonly unknown[]): RouteFinding {
  const route = routeName(routes[index]);
  return { index, finding: finding(['address'], 'route-never-dialled', { route }) };
}
