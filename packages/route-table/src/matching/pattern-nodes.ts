/** The nodes of pattern tries, as records in one typed array: in a large table, memory is what a search waits for. */
import { NONE } from './pattern-list';
import { compareSets, type CharacterSet } from './pattern-set';

/** Sixteen 32-bit integers fill a cache line of 64 bytes, so a step from node to node is one access. */
const RECORD = 16;

/** States, in the first field. A leaf has the number of its entries there instead. */
export const OPEN = NONE;
export const SPLIT = -2;

/** Fields of a split node that hold the pattern with no further place, by its tail. */
export const END_FIELD = 1;
export const ONE_OR_MORE_FIELD = 2;
export const ZERO_OR_MORE_FIELD = 3;
const SETS_FIELD = 4;
const LITERALS_FIELD = 5;
/** And ten that hold the branches of digits. */
const DIGITS_FIELD = 6;

/** Fields of each entry of a leaf: the entry, the offset in its text, and what is there (`readPlace`). */
const LEAF_FIELDS = 3;
export const LEAF_SIZE = Math.floor((RECORD - 1) / LEAF_FIELDS);

const ZERO = 0x30;

/** Where patterns go on whose next place is a set, in the order of patterns. */
export interface SetBranches {
  readonly sets: CharacterSet[];
  readonly nodes: number[];
}

/** What an open node holds: entries, and for each how many UTF-16 units of its text the places so far take. */
export interface OpenEntries {
  readonly entries: Int32Array;
  readonly offsets: Int32Array;
}

const NOTHING: OpenEntries = { entries: new Int32Array(0), offsets: new Int32Array(0) };

/** A node is the number of its record. Fields that nobody has set are `NONE`. */
export class PatternNodes {
  private fields = new Int32Array(16 * RECORD);
  private count = 0;
  private readonly held = new Map<number, OpenEntries>();
  private readonly setBranches: SetBranches[] = [];
  private readonly literals: Map<number, number>[] = [];

  /** How many nodes there are: the number of the next one. */
  get size(): number {
    return this.count;
  }

  /** A new node, which is open and holds nothing yet. */
  open(): number {
    const node = this.count;
    this.count += 1;
    if (this.count * RECORD > this.fields.length) {
      const grown = new Int32Array(this.fields.length * 2);
      grown.set(this.fields);
      this.fields = grown;
    }
    this.fields.fill(NONE, node * RECORD, this.count * RECORD);
    return node;
  }

  hold(node: number, held: OpenEntries): void {
    this.held.set(node, held);
  }

  /** What an open node holds, as long as it is open. */
  heldBy(node: number): OpenEntries {
    return this.held.get(node) ?? NOTHING;
  }

  /** `OPEN`, `SPLIT`, or the size of a leaf. */
  state(node: number): number {
    return this.field(node, 0);
  }

  /** Ends the open state. */
  become(node: number, state: number): void {
    this.held.delete(node);
    this.fields[node * RECORD] = state;
  }

  /** The entry that ends at a split node with the tail of the field, or `NONE`. */
  tail(node: number, field: number): number {
    return this.field(node, field);
  }

  /** Of equal patterns the first one stays. */
  setTail(node: number, field: number, entry: number): void {
    if (this.field(node, field) === NONE) this.fields[node * RECORD + field] = entry;
  }

  leafEntry(node: number, index: number): number {
    return this.field(node, 1 + index * LEAF_FIELDS);
  }

  leafOffset(node: number, index: number): number {
    return this.field(node, 2 + index * LEAF_FIELDS);
  }

  leafPlace(node: number, index: number): number {
    return this.field(node, 3 + index * LEAF_FIELDS);
  }

  setLeaf(node: number, index: number, entry: number, offset: number, place: number): void {
    this.fields.set([entry, offset, place], node * RECORD + 1 + index * LEAF_FIELDS);
  }

  /** The branch of a single character, or `NONE`. */
  literal(node: number, code: number): number {
    const digit = code - ZERO;
    if (digit >= 0 && digit < 10) return this.field(node, DIGITS_FIELD + digit);
    const branches = this.field(node, LITERALS_FIELD);
    return branches === NONE ? NONE : (this.literals[branches]?.get(code) ?? NONE);
  }

  /** The branch of a single character; a new one, if need be. */
  literalBranch(node: number, code: number): number {
    const known = this.literal(node, code);
    if (known !== NONE) return known;
    const branch = this.open();
    const digit = code - ZERO;
    if (digit >= 0 && digit < 10) {
      this.fields[node * RECORD + DIGITS_FIELD + digit] = branch;
      return branch;
    }
    const literals = this.literals[this.field(node, LITERALS_FIELD)];
    if (literals !== undefined) literals.set(code, branch);
    else
      this.fields[node * RECORD + LITERALS_FIELD] =
        this.literals.push(new Map([[code, branch]])) - 1;
    return branch;
  }

  sets(node: number): SetBranches | undefined {
    const branches = this.field(node, SETS_FIELD);
    return branches === NONE ? undefined : this.setBranches[branches];
  }

  /** The branch of a set, found by bisection; a new one, if need be. */
  setBranch(node: number, set: CharacterSet): number {
    let branches = this.sets(node);
    if (branches === undefined) {
      branches = { sets: [], nodes: [] };
      this.fields[node * RECORD + SETS_FIELD] = this.setBranches.push(branches) - 1;
    }
    let low = 0;
    let high = branches.sets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = branches.sets[middle];
      const order = other === undefined ? 0 : compareSets(other, set);
      if (order === 0) return branches.nodes[middle] ?? NONE;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    const branch = this.open();
    branches.sets.splice(low, 0, set);
    branches.nodes.splice(low, 0, branch);
    return branch;
  }

  private field(node: number, field: number): number {
    return this.fields[node * RECORD + field] ?? NONE;
  }
}
