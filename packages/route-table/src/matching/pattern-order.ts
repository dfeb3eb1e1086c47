/** The order of patterns: which of two that match the same call is the more specific one. */
import type { Pattern, PatternTail } from './pattern';
import { compareSets } from './pattern-set';

const TAIL_RANK: Readonly<Record<PatternTail, number>> = {
  end: 0,
  'one-or-more': 1,
  'zero-or-more': 2,
};

/**
 * Negative where `a` is the more specific, 0 where both are the same pattern.
 *
 * Left to right, the first difference decides: the smaller set, among sets of equal size the one with the lower code
 * points; a further place before the end of the pattern, the end before `.`, and `.` before `!`.
 */
export function comparePatterns(a: Pattern, b: Pattern): number {
  for (let at = 0; ; at += 1) {
    const left = a.places[at];
    const right = b.places[at];
    if (left === undefined && right === undefined) return TAIL_RANK[a.tail] - TAIL_RANK[b.tail];
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    const order = compareSets(left, right);
    if (order !== 0) return order;
  }
}
