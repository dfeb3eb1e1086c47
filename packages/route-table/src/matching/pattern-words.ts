/** Says in plain words what a pattern matches, for people who edit a route. */
import { parsePattern, type Pattern } from './pattern';
import { DIGIT_SETS } from './pattern-reader';
import { compareSets, setContains, type CharacterSet } from './pattern-set';

const PLUS = 0x2b;
const DIGITS = DIGIT_SETS.X.set;

/** Places in a row that accept the same. */
interface Run {
  readonly set: CharacterSet;
  readonly count: number;
}

/** `4XXX`: "any 4-digit number that begins with 4". Undefined for a text that is not a pattern. */
export function describePattern(text: string): string | undefined {
  const parsed = parsePattern(text);
  return parsed.kind === 'parsed' ? wordsOf(parsed.pattern) : undefined;
}

function wordsOf(pattern: Pattern): string {
  const { places, tail } = pattern;
  const firstSet = places.findIndex(({ size }) => size > 1);
  const start = firstSet < 0 ? places : places.slice(0, firstSet);
  const text = start.map(characterOf).join('');
  if (firstSet < 0 && tail === 'end') return `only ${text}`;

  const kind = kindOf(pattern);
  const runs = runsOf(places.slice(start.length));
  // The number of digits says it already.
  const [only] = runs;
  if (kind.saysLength && runs.length === 1 && only !== undefined && isAnyDigit(only.set))
    runs.pop();
  const parts = [...(text === '' ? [] : [text]), ...runs.map(runWords)];
  if (tail === 'one-or-more' && parts.length > 0) parts.push('at least one more character');
  return parts.length === 0
    ? kind.words
    : `${kind.words} that begins with ${parts.join(', then ')}`;
}

function kindOf({ places, tail }: Pattern): { words: string; saysLength: boolean } {
  if (tail !== 'end') return { words: 'anything', saysLength: false };
  const [first, ...rest] = places;
  const isPlus = first?.size === 1 && setContains(first, PLUS);
  const digits = isPlus ? rest : places;
  if (!digits.every(hasDigitsOnly))
    return { words: `anything of ${places.length} characters`, saysLength: false };
  return { words: `any ${digits.length}-digit number`, saysLength: true };
}

function hasDigitsOnly({ bounds }: CharacterSet): boolean {
  return bounds.every((bound) => setContains(DIGITS, bound));
}

function isAnyDigit(set: CharacterSet): boolean {
  return compareSets(set, DIGITS) === 0;
}

function runsOf(places: readonly CharacterSet[]): Run[] {
  const runs: Run[] = [];
  for (const set of places) {
    const last = runs[runs.length - 1];
    if (last !== undefined && compareSets(last.set, set) === 0) {
      runs[runs.length - 1] = { set, count: last.count + 1 };
    } else {
      runs.push({ set, count: 1 });
    }
  }
  return runs;
}

function runWords({ set, count }: Run): string {
  if (set.size === 1) return characterOf(set).repeat(count);
  const digits = count === 1 ? 'a digit' : `${count} digits`;
  if (isAnyDigit(set)) return count === 1 ? 'any digit' : `any ${digits}`;
  if (hasDigitsOnly(set)) return `${digits} of ${rangesWords(set)}`;
  return `${count === 1 ? 'a character' : `${count} characters`} of ${rangesWords(set)}`;
}

/** `1, 3 to 5`. */
function rangesWords({ bounds }: CharacterSet): string {
  const words: string[] = [];
  for (let at = 0; at < bounds.length; at += 2) {
    const [from = 0, to = 0] = bounds.slice(at, at + 2);
    const first = String.fromCodePoint(from);
    const last = String.fromCodePoint(to);
    if (from === to) words.push(first);
    else words.push(to === from + 1 ? `${first}, ${last}` : `${first} to ${last}`);
  }
  return words.join(', ');
}

function characterOf({ bounds }: CharacterSet): string {
  return String.fromCodePoint(bounds[0] ?? 0);
}
