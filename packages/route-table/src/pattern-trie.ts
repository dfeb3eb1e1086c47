/** Finds the two most specific of many patterns that match a text, in a trie that grows only where it is visited. */
import { addEntry, findLiteral, openNode, prepareNode, type PatternNode } from './pattern-node';
import { END, ONE_OR_MORE, SET, widthOf, ZERO_OR_MORE } from './pattern-reader';
import { NONE, type PatternList } from './pattern-list';
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

  private readonly root = openNode();

  constructor(private readonly patterns: PatternList) {}

  /** Of entries with the same pattern only the one added first is ever found. */
  add(entry: number): void {
    addEntry(this.root, entry, 0);
  }

  /** Sets `first` and `second`. */
  search(subject: string): void {
    this.first = NONE;
    this.second = NONE;
    this.visit(this.root, subject, 0);
  }

  private visit(node: PatternNode, subject: string, at: number): void {
    if (node.state === 'open') prepareNode(node, this.patterns);
    if (node.state === 'leaf') this.visitLeaf(node, subject, at);
    else this.visitBranches(node, subject, at);
  }

  private visitLeaf({ entries, offsets }: PatternNode, subject: string, at: number): void {
    for (let index = 0; index < entries.length && this.second === NONE; index += 1) {
      const entry = entries[index] ?? NONE;
      if (this.takes(entry, offsets[index] ?? 0, subject, at)) this.found(entry);
    }
  }

  private visitBranches(node: PatternNode, subject: string, at: number): void {
    const code = subject.codePointAt(at);
    if (code === undefined) {
      this.found(node.end);
      this.found(node.zeroOrMore);
      return;
    }
    const next = at + widthOf(code);
    const literal = findLiteral(node, code);
    if (literal !== undefined) this.visit(literal, subject, next);
    for (const branch of node.sets) {
      if (this.second !== NONE) return;
      if (setContains(branch.set, code)) this.visit(branch.node, subject, next);
    }
    this.found(node.oneOrMore);
    this.found(node.zeroOrMore);
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
