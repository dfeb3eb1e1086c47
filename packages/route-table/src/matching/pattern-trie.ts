/** Finds the two most specific of many patterns that match a text, in a trie that grows only where it is visited. */
import { growNode } from './pattern-growth';
import { NONE, type PatternList } from './pattern-list';
import {
  END_FIELD,
  ONE_OR_MORE_FIELD,
  OPEN,
  SPLIT,
  ZERO_OR_MORE_FIELD,
  type PatternNodes,
} from './pattern-nodes';
import { END, ONE_OR_MORE, SET, widthOf, ZERO_OR_MORE } from './pattern-reader';
import { setContains } from './pattern-set';

/**
 * Adding an entry costs next to nothing, so that a large table starts quickly.
 *
 * A search takes the branches in the order of `comparePatterns`, so the first entry that it meets is the one that wins.
 */
export class PatternTrie {
  /** Of the last search: the entry of the most specific match and of the next one, or `NONE`. */
  first = NONE;
  second = NONE;

  private readonly added: number[] = [];
  private root = NONE;

  constructor(
    private readonly patterns: PatternList,
    private readonly nodes: PatternNodes,
  ) {}

  /** Adding ends with the first search. Of entries with the same pattern only the first one is ever found. */
  add(entry: number): void {
    this.added.push(entry);
  }

  /** Sets `first` and `second`. */
  search(subject: string): void {
    this.first = NONE;
    this.second = NONE;
    if (this.root === NONE) this.root = this.plant();
    this.visit(this.root, subject, 0);
  }

  private plant(): number {
    const root = this.nodes.open();
    const entries = Int32Array.from(this.added);
    this.nodes.hold(root, { entries, offsets: new Int32Array(entries.length) });
    return root;
  }

  private visit(node: number, subject: string, at: number): void {
    if (this.nodes.state(node) === OPEN) growNode(this.nodes, node, this.patterns);
    const state = this.nodes.state(node);
    if (state === SPLIT) this.visitBranches(node, subject, at);
    else this.visitLeaf(node, state, subject, at);
  }

  private visitLeaf(node: number, size: number, subject: string, at: number): void {
    const { nodes } = this;
    const code = subject.codePointAt(at) ?? NONE;
    for (let index = 0; index < size && this.second === NONE; index += 1) {
      // Most entries differ in the first character: that is seen without their texts.
      const place = nodes.leafPlace(node, index);
      if (place >= 0 && place !== code) continue;
      const entry = nodes.leafEntry(node, index);
      if (this.takes(entry, nodes.leafOffset(node, index), subject, at)) this.found(entry);
    }
  }

  private visitBranches(node: number, subject: string, at: number): void {
    const { nodes } = this;
    const code = subject.codePointAt(at);
    if (code === undefined) {
      this.found(nodes.tail(node, END_FIELD));
      this.found(nodes.tail(node, ZERO_OR_MORE_FIELD));
      return;
    }
    const next = at + widthOf(code);
    const literal = nodes.literal(node, code);
    if (literal !== NONE) this.visit(literal, subject, next);
    const branches = nodes.sets(node);
    if (branches !== undefined) {
      for (let index = 0; index < branches.sets.length && this.second === NONE; index += 1) {
        const set = branches.sets[index];
        if (set !== undefined && setContains(set, code))
          this.visit(branches.nodes[index] ?? NONE, subject, next);
      }
    }
    this.found(nodes.tail(node, ONE_OR_MORE_FIELD));
    this.found(nodes.tail(node, ZERO_OR_MORE_FIELD));
  }

  private found(entry: number): void {
    if (this.first === NONE) this.first = entry;
    else if (this.second === NONE) this.second = entry;
  }

  /** Whether what follows the offset in the pattern takes the rest of the subject. */
  private takes(entry: number, from: number, subject: string, start: number): boolean {
    let offset = from;
    let at = start;
    for (;;) {
      const place = this.patterns.place(entry, offset);
      if (place === ZERO_OR_MORE) return true;
      const code = subject.codePointAt(at);
      if (code === undefined) return place === END;
      if (place === ONE_OR_MORE) return true;
      if (place === SET) {
        const { set, width } = this.patterns.set(entry, offset);
        if (!setContains(set, code)) return false;
        offset += width;
      } else {
        if (place !== code) return false;
        offset += widthOf(code);
      }
      at += widthOf(code);
    }
  }
}
