/** How a pattern trie grows: an open node becomes a leaf, or sends its entries one place further. */
import { NONE, type PatternList } from './pattern-list';
import {
  END_FIELD,
  LEAF_SIZE,
  ONE_OR_MORE_FIELD,
  SPLIT,
  ZERO_OR_MORE_FIELD,
  type OpenEntries,
  type PatternNodes,
} from './pattern-nodes';
import { comparePatterns } from './pattern-order';
import { END, ONE_OR_MORE, SET, widthOf, ZERO_OR_MORE } from './pattern-reader';

/** So many characters are looked at together. */
const MAX_CHAIN = 16;

const TAIL_FIELDS: Readonly<Record<number, number>> = {
  [END]: END_FIELD,
  [ONE_OR_MORE]: ONE_OR_MORE_FIELD,
  [ZERO_OR_MORE]: ZERO_OR_MORE_FIELD,
};

/** Of equal patterns it keeps the first. */
export function growNode(nodes: PatternNodes, node: number, patterns: PatternList): void {
  const held = nodes.heldBy(node);
  if (held.entries.length <= LEAF_SIZE) {
    growLeaf(nodes, node, held, patterns);
    return;
  }
  const shared = sharedLiterals(held, patterns);
  if (shared.length > 0) growChain(nodes, node, held, shared);
  else split(nodes, node, held, patterns);
}

/** The characters with which all go on, as the numbers of one country or company do. */
function sharedLiterals({ entries, offsets }: OpenEntries, patterns: PatternList): number[] {
  const shared: number[] = [];
  const [first = NONE] = entries;
  for (let offset = offsets[0] ?? 0; shared.length < MAX_CHAIN; offset += 1) {
    const place = patterns.place(first, offset);
    if (place < 0 || widthOf(place) > 1) break;
    shared.push(place);
  }
  for (let index = 1; index < entries.length && shared.length > 0; index += 1) {
    const entry = entries[index] ?? NONE;
    const offset = offsets[index] ?? 0;
    let same = 0;
    while (same < shared.length && patterns.place(entry, offset + same) === shared[same]) same += 1;
    shared.length = same;
  }
  return shared;
}

/** All at once, because going through the entries of a large table takes time. */
function growChain(
  nodes: PatternNodes,
  node: number,
  { entries, offsets }: OpenEntries,
  shared: readonly number[],
): void {
  let end = node;
  for (const code of shared) {
    nodes.become(end, SPLIT);
    end = nodes.literalBranch(end, code);
  }
  nodes.hold(end, { entries, offsets: offsets.map((offset) => offset + shared.length) });
}

/**
 * Counts first and copies then, into arrays outside the JavaScript heap: right after a large table was parsed every
 * collection of garbage is dear, and arrays that grow would start some.
 */
function split(
  nodes: PatternNodes,
  node: number,
  { entries, offsets }: OpenEntries,
  patterns: PatternList,
): void {
  nodes.become(node, SPLIT);
  const firstBranch = nodes.size;
  const branches = new Int32Array(entries.length);
  const sizes: number[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const branch = step(nodes, node, entries, offsets, index, patterns);
    branches[index] = branch;
    if (branch !== NONE) sizes[branch - firstBranch] = (sizes[branch - firstBranch] ?? 0) + 1;
  }
  const helds = sizes.map((size) => ({
    entries: new Int32Array(size),
    offsets: new Int32Array(size),
  }));
  const filled = sizes.map(() => 0);
  branches.forEach((branch, index) => {
    const held = helds[branch - firstBranch];
    if (held === undefined) return;
    const at = filled[branch - firstBranch] ?? 0;
    held.entries[at] = entries[index] ?? NONE;
    held.offsets[at] = offsets[index] ?? 0;
    filled[branch - firstBranch] = at + 1;
  });
  helds.forEach((held, branch) => nodes.hold(firstBranch + branch, held));
}

/** The branch by which an entry goes on, its offset moved; or `NONE` if it has come to its end. */
function step(
  nodes: PatternNodes,
  node: number,
  entries: Int32Array,
  offsets: Int32Array,
  index: number,
  patterns: PatternList,
): number {
  const entry = entries[index] ?? NONE;
  const offset = offsets[index] ?? 0;
  const place = patterns.place(entry, offset);
  if (place >= 0) {
    offsets[index] = offset + widthOf(place);
    return nodes.literalBranch(node, place);
  }
  if (place === SET) {
    const { set, width } = patterns.set(entry, offset);
    offsets[index] = offset + width;
    return set.size === 1
      ? nodes.literalBranch(node, set.bounds[0] ?? 0)
      : nodes.setBranch(node, set);
  }
  nodes.setTail(node, TAIL_FIELDS[place] ?? END_FIELD, entry);
  return NONE;
}

function growLeaf(
  nodes: PatternNodes,
  node: number,
  { entries, offsets }: OpenEntries,
  patterns: PatternList,
): void {
  const leaves = Array.from(entries)
    .map((entry, index) => ({ entry, offset: offsets[index] ?? 0, pattern: patterns.read(entry) }))
    .sort((a, b) => comparePatterns(a.pattern, b.pattern))
    .filter(({ pattern }, index, sorted) => {
      const before = sorted[index - 1];
      return before === undefined || comparePatterns(before.pattern, pattern) !== 0;
    });
  nodes.become(node, leaves.length);
  leaves.forEach(({ entry, offset }, index) =>
    nodes.setLeaf(node, index, entry, offset, patterns.place(entry, offset)),
  );
}
