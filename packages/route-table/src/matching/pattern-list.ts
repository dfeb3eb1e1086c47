/** The prefixes and patterns of a table, as text that is read only when a search needs it. */
import { parsePattern, prefixPattern, type Pattern } from './pattern';
import { comparePatterns } from './pattern-order';
import { readPlace, readSet, scanSet, SET, widthOf, type ReadSet } from './pattern-reader';

/** In the place of an entry or a row if there is none. */
export const NONE = -1;

const PLUS = 0x2b;
const OPEN = 0x5b;

/** All that are in it are well-formed. An entry is the number of a pattern, in the order in which they were added. */
export class PatternList {
  private count = 0;
  private texts: string[] = [];
  private prefixes = new Uint8Array(0);
  private rows = new Int32Array(0);
  /** Sets in brackets by their text. */
  private readonly sets = new Map<string, ReadSet>();
  private readonly patterns = new Map<number, Pattern>();

  /** @param capacity how many it may become: arrays that never grow save a large table half of its start. */
  constructor(private readonly capacity: number) {}

  /** The new entry, or `NONE` where the text is not a well-formed pattern. */
  add(row: number, text: string, isPrefix: boolean): number {
    if (!isPrefix && !isWellFormed(text)) return NONE;
    if (this.count === 0) this.allocate();
    const entry = this.count;
    this.count += 1;
    this.texts[entry] = text;
    this.prefixes[entry] = isPrefix ? 1 : 0;
    this.rows[entry] = row;
    return entry;
  }

  /** The row of the table. */
  row(entry: number): number {
    return this.rows[entry] ?? NONE;
  }

  isPrefix(entry: number): boolean {
    return this.prefixes[entry] === 1;
  }

  /** What is at the offset of the text; see `readPlace`. */
  place(entry: number, offset: number): number {
    return readPlace(this.texts[entry] ?? '', this.prefixes[entry] === 1, offset);
  }

  /** The set at the offset, where `place` answers `SET`. */
  set(entry: number, offset: number): ReadSet {
    const text = this.texts[entry] ?? '';
    if (text.charCodeAt(offset) !== OPEN) return this.readSet(text, offset);
    const brackets = text.slice(offset, text.indexOf(']', offset) + 1);
    const known = this.sets.get(brackets);
    if (known !== undefined) return known;
    const read = this.readSet(text, offset);
    this.sets.set(brackets, read);
    return read;
  }

  /** Whether the first place is a `+` and nothing else. */
  beginsWithPlus(entry: number): boolean {
    const place = this.place(entry, 0);
    if (place !== SET) return place === PLUS;
    const { set } = this.set(entry, 0);
    return set.size === 1 && set.bounds[0] === PLUS;
  }

  /** The pattern, read again. */
  read(entry: number): Pattern {
    const text = this.texts[entry] ?? '';
    if (this.isPrefix(entry)) return prefixPattern(text);
    const parsed = parsePattern(text);
    if (parsed.kind === 'failed') throw new TypeError(`A listed pattern is malformed: ${text}`);
    return parsed.pattern;
  }

  /** Negative if the first is the more specific one; remembers what it has read. */
  compare(entry: number, other: number): number {
    return comparePatterns(this.recall(entry), this.recall(other));
  }

  private recall(entry: number): Pattern {
    let pattern = this.patterns.get(entry);
    if (pattern === undefined) {
      pattern = this.read(entry);
      this.patterns.set(entry, pattern);
    }
    return pattern;
  }

  private allocate(): void {
    this.texts = new Array<string>(this.capacity);
    this.prefixes = new Uint8Array(this.capacity);
    this.rows = new Int32Array(this.capacity);
  }

  private readSet(text: string, offset: number): ReadSet {
    const read = readSet(text, offset);
    if (typeof read === 'string') throw new TypeError(`A listed pattern has a set that is ${read}`);
    return read;
  }
}

/** Well-formed patterns without ranges, which are most. */
const SIMPLE_PATTERN = /^(?!_)(?:[^[.!]|\[[^\]^-][^\]-]*\])+[.!]?$/;

/** `parsePattern` without the pattern: a large table starts with this for each. */
function isWellFormed(text: string): boolean {
  if (SIMPLE_PATTERN.test(text)) return true;
  if (text === '' || text.startsWith('_')) return false;
  let offset = 0;
  while (offset < text.length) {
    const place = readPlace(text, false, offset);
    if (place === SET) {
      const end = scanSet(text, offset);
      if (typeof end === 'string') return false;
      offset = end;
    } else if (place >= 0) {
      offset += widthOf(place);
    } else {
      return offset === text.length - 1;
    }
  }
  return true;
}
