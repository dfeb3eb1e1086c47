/** Whether routes that are asked before a pattern take every text that it would. */
import {
  stepFrom,
  type Cover,
  type CoverNode,
  type CoverTree,
  type RankedPattern,
} from './cover-tree';
import { charactersOf } from '../matching/pattern-set';

/** Enough for a pattern that ten thousand single numbers cover. */
const STEPS_FOR_PATTERN = 30_000;
/** Some two seconds. Tables that people write take less than a tenth. */
const STEPS_FOR_TABLE = 3_000_000;
/** No table covers a larger set character by character. */
const MAX_SET_SIZE = 256;

/** The search is as deep as a pattern is long; no user part has as many characters (RFC 3261 sets no limit; Twilio's is 255). */
const MAX_PLACES = 1_000;

/** How many steps may still be made; without them a pattern counts as not covered, so that no table takes forever. */
export interface StepBudget {
  left: number;
}

export function stepBudget(): StepBudget {
  return { left: STEPS_FOR_TABLE };
}

/** Routes that may count; the caller knows which views of a call they are compared with. */
export type CoverFilter = (cover: Cover) => boolean;

/**
 * The rows that together take all texts of the pattern, the first one first; or undefined if a text is left.
 *
 * Goes through the places of the pattern and through the tree at once: all nodes that the text so far may have reached
 * are `alive`. Exact for patterns without a tail; a tail counts as covered only by a tail.
 */
export function findCovers(
  tree: CoverTree,
  { pattern, rank }: RankedPattern,
  counts: CoverFilter,
  budget: StepBudget,
): ReadonlySet<number> | undefined {
  if (pattern.places.length > MAX_PLACES) return undefined;
  const covers = new Set<number>();
  const covered = new Set<string>();
  const reserve = budget.left - STEPS_FOR_PATTERN;
  return isCovered([tree.root], 0) ? covers : undefined;

  function isCovered(alive: readonly CoverNode[], at: number): boolean {
    const place = pattern.places[at];
    if (place === undefined) return isTailCovered(alive);
    if (some(alive, 'oneOrMore') || some(alive, 'zeroOrMore')) return true;
    if (place.size > MAX_SET_SIZE) return false;
    for (const character of charactersOf(place)) {
      const next = stepFrom(alive, character, rank);
      budget.left -= alive.length;
      if (next.length === 0 || budget.left < Math.max(reserve, 0)) return false;
      if (!isCoveredOnce(next, at + 1)) return false;
    }
    return true;
  }

  /** Many characters lead to the same nodes. A text that is left ends the search, so only the covered are kept. */
  function isCoveredOnce(alive: readonly CoverNode[], at: number): boolean {
    const key = alive.map(({ id }) => id).join();
    if (covered.has(key)) return true;
    if (!isCovered(alive, at)) return false;
    covered.add(key);
    return true;
  }

  function isTailCovered(alive: readonly CoverNode[]): boolean {
    if (some(alive, 'zeroOrMore')) return true;
    const isEndCovered = () => some(alive, 'exact') || some(alive, 'end');
    if (pattern.tail === 'end') return isEndCovered();
    return some(alive, 'oneOrMore') && (pattern.tail === 'one-or-more' || isEndCovered());
  }

  function some(
    alive: readonly CoverNode[],
    way: 'exact' | 'end' | 'oneOrMore' | 'zeroOrMore',
  ): boolean {
    for (const node of alive) {
      const cover = node[way];
      if (cover === undefined || cover.rank >= rank || !counts(cover)) continue;
      covers.add(cover.index);
      return true;
    }
    return false;
  }
}
