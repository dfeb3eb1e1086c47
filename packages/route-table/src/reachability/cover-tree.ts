/** All routes of a group as one tree, in which to look whether some of them take all that a pattern would. */
import type { Pattern } from '../matching/pattern';
import { comparePatterns } from '../matching/pattern-order';
import { compareSets, setContains, setOfOne, type CharacterSet } from '../matching/pattern-set';
import type { RouteGroup } from '../matching/route-groups';

/** A route at the end of its way through the tree. The lower the rank, the earlier it is asked. */
export interface Cover {
  readonly rank: number;
  /** The row. */
  readonly index: number;
  readonly isExact: boolean;
}

interface SetBranch {
  readonly set: CharacterSet;
  readonly node: CoverNode;
}

/** What all routes share whose places so far are the same. */
export interface CoverNode {
  readonly id: number;
  literals?: Map<number, CoverNode>;
  sets?: SetBranch[];
  /** The lowest rank below this node. */
  rank: number;
  exact?: Cover;
  end?: Cover;
  oneOrMore?: Cover;
  zeroOrMore?: Cover;
}

export interface RankedPattern {
  readonly rank: number;
  readonly index: number;
  readonly pattern: Pattern;
}

/** Exact routes are asked before all patterns. */
const EXACT_RANK = -1;

export interface CoverTree {
  readonly root: CoverNode;
  /** In the order in which they are asked. */
  readonly patterns: readonly RankedPattern[];
}

export function growCoverTree({ exact, patterns }: RouteGroup): CoverTree {
  let nodes = 0;
  const open = (): CoverNode => ({ id: nodes++, rank: Infinity });
  const root = open();
  const ranked = [...patterns.values()]
    .sort((a, b) => comparePatterns(a.pattern, b.pattern))
    .map(({ index, pattern }, rank) => ({ rank, index, pattern }));
  for (const { rank, index, pattern } of ranked) {
    const node = grow(pattern.places, rank);
    const cover = { rank, index, isExact: false };
    if (pattern.tail === 'end') node.end = cover;
    else if (pattern.tail === 'one-or-more') node.oneOrMore = cover;
    else node.zeroOrMore = cover;
  }
  // Of the others, nothing is ever asked, and large tables are mostly such.
  const within = [...exact].filter(([address]) => isWithinPattern(root, address));
  within.forEach(([address, index]) => {
    const places = Array.from(address, (character) => setOfOne(character.codePointAt(0) ?? 0));
    grow(places, EXACT_RANK).exact = { rank: EXACT_RANK, index, isExact: true };
  });
  return { root, patterns: ranked };

  function grow(places: readonly CharacterSet[], rank: number): CoverNode {
    let node = root;
    for (const place of places) {
      node = branchOf(node, place);
      node.rank = Math.min(node.rank, rank);
    }
    return node;
  }

  function branchOf(node: CoverNode, set: CharacterSet): CoverNode {
    const literal = set.size === 1 ? set.bounds[0] : undefined;
    const known =
      literal === undefined
        ? node.sets?.find((branch) => compareSets(branch.set, set) === 0)?.node
        : node.literals?.get(literal);
    if (known !== undefined) return known;
    const branch = open();
    if (literal === undefined) (node.sets ??= []).push({ set, node: branch });
    else (node.literals ??= new Map<number, CoverNode>()).set(literal, branch);
    return branch;
  }
}

const SEMICOLON = 0x3b;

/** Whether a pattern, as far as its places go or up to the parameters in it, would take the address. */
function isWithinPattern(patterns: CoverNode, address: string): boolean {
  let alive: readonly CoverNode[] = [patterns];
  for (const character of address) {
    alive = stepFrom(alive, character.codePointAt(0) ?? 0, Infinity);
    if (alive.length === 0) return false;
  }
  return alive.some(
    ({ end, oneOrMore, zeroOrMore, literals }) =>
      (end ?? oneOrMore ?? zeroOrMore) !== undefined || literals?.has(SEMICOLON) === true,
  );
}

/** Where texts go on from the nodes whose next character is this one, as far as routes before the rank take them. */
export function stepFrom(
  nodes: readonly CoverNode[],
  character: number,
  rank: number,
): readonly CoverNode[] {
  const next: CoverNode[] = [];
  for (const { literals, sets } of nodes) {
    const literal = literals?.get(character);
    if (literal !== undefined && literal.rank < rank) next.push(literal);
    for (const { set, node } of sets ?? [])
      if (node.rank < rank && setContains(set, character)) next.push(node);
  }
  return next;
}
