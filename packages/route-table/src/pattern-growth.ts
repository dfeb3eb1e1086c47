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
import { END, ONE_OR_MORE, SET, widthOf } from './pattern-reader';

/** Of equal patterns it keeps the first. */
export function growNode(nodes: PatternNodes, node: number, patterns: PatternList): void {
  const held = nodes.heldBy(node);
  if (held.entries.length <= LEAF_SIZE) {
    growLeaf(nodes, node, held, patterns);
    return;
  }
  nodes.become(node, SPLIT);
  const shared = sharedLiteral(held, patterns);
  if (shared >= 0) {
    const offsets = held.offsets.map((offset) => offset + widthOf(shared));
    nodes.setLiteral(node, shared, nodes.open({ entries: held.entries, offsets }));
    return;
  }
  for (let index = 0; index < held.entries.length; index += 1)
    send(nodes, node, held.entries[index] ?? NONE, held.offsets[index] ?? 0, patterns);
}

/** The character with which all go on, as the numbers of one country do; negative where there is none. */
function sharedLiteral({ entries, offsets }: OpenEntries, patterns: PatternList): number {
  const shared = patterns.place(entries[0] ?? NONE, offsets[0] ?? 0);
  for (let index = 1; index < entries.length && shared >= 0; index += 1)
    if (patterns.place(entries[index] ?? NONE, offsets[index] ?? 0) !== shared) return NONE;
  return shared;
}

function growLeaf(
  nodes: PatternNodes,
  node: number,
  { entries, offsets }: OpenEntries,
  patterns: PatternList,
): void {
  const leaves = entries
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

function send(
  nodes: PatternNodes,
  node: number,
  entry: number,
  offset: number,
  patterns: PatternList,
): void {
  const place = patterns.place(entry, offset);
  if (place >= 0) {
    hold(nodes, literalBranch(nodes, node, place), entry, offset + widthOf(place));
  } else if (place === SET) {
    const { set, width } = patterns.set(entry, offset);
    const branch =
      set.size === 1
        ? literalBranch(nodes, node, set.bounds[0] ?? 0)
        : nodes.setBranch(node, set, () => openNode(nodes));
    hold(nodes, branch, entry, offset + width);
  } else if (place === END) {
    nodes.setTail(node, END_FIELD, entry);
  } else {
    const field = place === ONE_OR_MORE ? ONE_OR_MORE_FIELD : ZERO_OR_MORE_FIELD;
    nodes.setTail(node, field, entry);
  }
}

function hold(nodes: PatternNodes, node: number, entry: number, offset: number): void {
  const { entries, offsets } = nodes.heldBy(node);
  entries.push(entry);
  offsets.push(offset);
}

function literalBranch(nodes: PatternNodes, node: number, code: number): number {
  const known = nodes.literal(node, code);
  if (known !== NONE) return known;
  const branch = openNode(nodes);
  nodes.setLiteral(node, code, branch);
  return branch;
}

function openNode(nodes: PatternNodes): number {
  return nodes.open({ entries: [], offsets: [] });
}
