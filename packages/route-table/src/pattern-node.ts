/** A node of the pattern trie: it holds entries until a search first comes by, then it is a leaf or sends them on. */
import { NONE, type PatternList } from './pattern-list';
import { comparePatterns } from './pattern-order';
import { END, ONE_OR_MORE, SET, widthOf } from './pattern-reader';
import { compareSets, type CharacterSet } from './pattern-set';

/** So many patterns or fewer are compared one by one. */
const LEAF_SIZE = 4;

const ZERO = 0x30;

/** Where patterns go on whose next place is this set. */
export interface SetBranch {
  readonly set: CharacterSet;
  readonly node: PatternNode;
}

/** All patterns that agree in the places so far. */
export interface PatternNode {
  /** `open`: no search has come by yet. `leaf`: entries in the order of patterns. `split`: no entries. */
  state: 'open' | 'leaf' | 'split';
  entries: number[];
  /** For each of `entries`, how many UTF-16 units of its text the places so far take. */
  offsets: number[];
  /** Where patterns go on whose next place is a single character: a digit, or another one by code point. */
  digits: (PatternNode | undefined)[] | undefined;
  literals: Map<number, PatternNode> | undefined;
  /** In the order of patterns. */
  readonly sets: SetBranch[];
  /** Patterns that have no further place, by tail: an entry or `NONE`. */
  end: number;
  oneOrMore: number;
  zeroOrMore: number;
}

export function openNode(): PatternNode {
  return {
    state: 'open',
    entries: [],
    offsets: [],
    digits: undefined,
    literals: undefined,
    sets: [],
    end: NONE,
    oneOrMore: NONE,
    zeroOrMore: NONE,
  };
}

/** Adds an entry to an open node. */
export function addEntry(node: PatternNode, entry: number, offset: number): void {
  node.entries.push(entry);
  node.offsets.push(offset);
}

/** The branch of a single character. Most are digits, and an array of ten is quicker and smaller than a map. */
export function findLiteral(node: PatternNode, code: number): PatternNode | undefined {
  const digit = code - ZERO;
  return digit >= 0 && digit < 10 ? node.digits?.[digit] : node.literals?.get(code);
}

/** Makes an open node a leaf, or sends its entries one place further. Of equal patterns it keeps the first. */
export function prepareNode(node: PatternNode, patterns: PatternList): void {
  const { entries, offsets } = node;
  if (entries.length <= LEAF_SIZE) {
    node.state = 'leaf';
    if (entries.length > 1) sortLeaf(node, patterns);
    return;
  }
  node.state = 'split';
  node.entries = [];
  node.offsets = [];
  const shared = sharedLiteral(entries, offsets, patterns);
  if (shared < 0) {
    entries.forEach((entry, index) => send(node, entry, offsets[index] ?? 0, patterns));
    return;
  }
  const branch = literalBranch(node, shared);
  branch.entries = entries;
  branch.offsets = offsets.map((offset) => offset + widthOf(shared));
}

/** The character with which all go on, as numbers of one country or company do, or a negative number. */
function sharedLiteral(
  entries: readonly number[],
  offsets: readonly number[],
  patterns: PatternList,
): number {
  const shared = patterns.place(entries[0] ?? NONE, offsets[0] ?? 0);
  for (let index = 1; index < entries.length && shared >= 0; index += 1) {
    if (patterns.place(entries[index] ?? NONE, offsets[index] ?? 0) !== shared) return NONE;
  }
  return shared;
}

function sortLeaf(node: PatternNode, patterns: PatternList): void {
  const leaves = node.entries
    .map((entry, index) => ({
      entry,
      offset: node.offsets[index] ?? 0,
      pattern: patterns.read(entry),
    }))
    .sort((a, b) => comparePatterns(a.pattern, b.pattern));
  const distinct = leaves.filter(({ pattern }, index) => {
    const before = leaves[index - 1];
    return before === undefined || comparePatterns(before.pattern, pattern) !== 0;
  });
  node.entries = distinct.map(({ entry }) => entry);
  node.offsets = distinct.map(({ offset }) => offset);
}

function send(node: PatternNode, entry: number, offset: number, patterns: PatternList): void {
  const place = patterns.place(entry, offset);
  if (place >= 0) {
    addEntry(literalBranch(node, place), entry, offset + widthOf(place));
  } else if (place === SET) {
    const { set, width } = patterns.set(entry, offset);
    const isLiteral = set.size === 1;
    const branch = isLiteral ? literalBranch(node, set.bounds[0] ?? 0) : setBranch(node, set);
    addEntry(branch, entry, offset + width);
  } else if (place === END) {
    if (node.end === NONE) node.end = entry;
  } else if (place === ONE_OR_MORE) {
    if (node.oneOrMore === NONE) node.oneOrMore = entry;
  } else if (node.zeroOrMore === NONE) {
    node.zeroOrMore = entry;
  }
}

function literalBranch(node: PatternNode, code: number): PatternNode {
  const known = findLiteral(node, code);
  if (known !== undefined) return known;
  const branch = openNode();
  const digit = code - ZERO;
  if (digit >= 0 && digit < 10) {
    node.digits ??= new Array<PatternNode | undefined>(10).fill(undefined);
    node.digits[digit] = branch;
  } else {
    node.literals ??= new Map();
    node.literals.set(code, branch);
  }
  return branch;
}

/** The branch of the set, found or put in its place by bisection. */
function setBranch(node: PatternNode, set: CharacterSet): PatternNode {
  let low = 0;
  let high = node.sets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const branch = node.sets[middle];
    const order = branch === undefined ? 0 : compareSets(branch.set, set);
    if (order === 0 && branch !== undefined) return branch.node;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  const branch = { set, node: openNode() };
  node.sets.splice(low, 0, branch);
  return branch.node;
}
