/** Asterisk's patterns, which are written here as there but for dashes and small letters. Source: docs.asterisk.org, Configuration/Dialplan/Pattern-Matching. */

export interface DialPattern {
  /** As this router writes it. */
  readonly text: string;
  readonly isPattern: boolean;
  /** The characters that each place allows, in their order. */
  readonly places: readonly string[];
  readonly tail: '' | '.' | '!';
}

const LETTERS: Readonly<Record<string, string>> = {
  X: '0123456789',
  Z: '123456789',
  N: '23456789',
};

/** Undefined for a set that cannot be read, or that is not one of plain characters. */
export function dialPattern(name: string): DialPattern | undefined {
  if (!name.startsWith('_')) {
    const text = name.replace(/-/g, '');
    return { text, isPattern: false, places: Array.from(text), tail: '' };
  }
  const places: string[] = [];
  let text = '';
  for (const [part] of name.slice(1).matchAll(/\[[^\]]*\]|[^]/g)) {
    if (part === '-') continue;
    if (part === '.' || part === '!') {
      return { text: text + part, isPattern: true, places, tail: part };
    }
    const letter = part.toUpperCase();
    const set = part.length > 1 ? setOf(part.slice(1, -1)) : (LETTERS[letter] ?? part);
    if (set === undefined || part === '[') return undefined;
    places.push(set);
    text += LETTERS[letter] === undefined ? part : letter;
  }
  return { text, isPattern: true, places, tail: '' };
}

function setOf(inside: string): string | undefined {
  if (/[\\^[]/.test(inside) || inside === '') return undefined;
  const chars = new Set<string>();
  for (const [, from = '', to = from] of inside.matchAll(/([^])(?:-([^]))?/g)) {
    const [start, end] = [from.charCodeAt(0), to.charCodeAt(0)];
    if (end < start || end > 0x7e) return undefined;
    for (let code = start; code <= end; code += 1) chars.add(String.fromCharCode(code));
  }
  return [...chars].sort().join('');
}

/** Whether some number fits both. */
export function overlaps(one: DialPattern, other: DialPattern): boolean {
  const [short, long] = one.places.length <= other.places.length ? [one, other] : [other, one];
  const meets = short.places.every((set, at) => shares(set, long.places[at] ?? ''));
  if (!meets) return false;
  if (short.places.length < long.places.length) return short.tail !== '';
  const ends = [short.tail, long.tail];
  return !(ends.includes('') && ends.includes('.'));
}

/** Whether every number that fits the narrow one fits the wide one. */
export function covers(wide: DialPattern, narrow: DialPattern): boolean {
  const isWithin = wide.places.every((set, at) => {
    const inner = narrow.places[at];
    return inner !== undefined && Array.from(inner).every((char) => set.includes(char));
  });
  if (!isWithin) return false;
  if (narrow.places.length > wide.places.length) return wide.tail !== '';
  return wide.tail === '!' || wide.tail === narrow.tail;
}

/** Negative if `one` comes first: exact ones, then the narrower at the first difference. */
export function compareDialPatterns(one: DialPattern, other: DialPattern): number {
  if (one.isPattern !== other.isPattern) return one.isPattern ? 1 : -1;
  for (let at = 0; ; at += 1) {
    const left = one.places[at];
    const right = other.places[at];
    if (left === undefined && right === undefined) return rank(one) - rank(other);
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    if (left !== right) return left.length - right.length || (left < right ? -1 : 1);
  }
}

function rank({ tail }: DialPattern): number {
  return ['', '.', '!'].indexOf(tail);
}

function shares(one: string, other: string): boolean {
  return Array.from(one).some((char) => other.includes(char));
}
