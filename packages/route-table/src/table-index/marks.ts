/** Marks: 32-bit numbers by which the rows that may take a call are found. Two texts may have one mark. */

/**
 * `exact`: the address of an exact row. `beginning`: the literal characters with which a prefix or pattern begins.
 * `absent`: what a row that takes no call is called by, as it counts in the keys of others (`RowKeys`).
 */
export type MarkKind = 'exact' | 'beginning' | 'absent';

const SEEDS: Readonly<Record<MarkKind, number>> = {
  exact: 0x811c9dc5,
  beginning: 0x2f0b4c47,
  absent: 0x5bd1e995,
};

/** Of FNV-1a, a published hash; its steps are so cheap that each beginning of a text has a mark of its own. */
const PRIME = 0x01000193;
/** No UTF-16 unit: what is in front of it never runs into what follows. */
const BOUNDARY = 0x10000;

/** @param domain canonical label; '' for calls to any domain. */
export function markOf(kind: MarkKind, domain: string, text: string): number {
  return spread(add(start(kind, domain), text));
}

/** The marks of the beginnings that have one of the lengths, in UTF-16 units; ascending. */
export function beginningMarks(
  domain: string,
  text: string,
  lengths: readonly number[],
): readonly number[] {
  const marks: number[] = [];
  let hash = start('beginning', domain);
  let from = 0;
  for (const length of lengths) {
    if (length > text.length) break;
    hash = add(hash, text.slice(from, length));
    from = length;
    marks.push(spread(hash));
  }
  return marks;
}

function start(kind: MarkKind, domain: string): number {
  return Math.imul(add(SEEDS[kind], domain) ^ BOUNDARY, PRIME);
}

function add(before: number, text: string): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** The finaliser of MurmurHash3: numbers of one block differ in their last digits only. */
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
