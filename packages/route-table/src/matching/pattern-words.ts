/** Says in plain words what a pattern matches, for people who edit a route. */
import { english } from '../texts/en';
import type { Phrase, TextParam, Texts } from '../texts/texts';
import { writeText } from '../texts/write-text';
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
export function describePattern(text: string, texts: Texts = english): string | undefined {
  const parsed = parsePattern(text);
  if (parsed.kind !== 'parsed') return undefined;
  return writeText('{pattern}', { pattern: phraseOf(parsed.pattern) }, texts);
}

function phraseOf(pattern: Pattern): Phrase {
  const { places, tail } = pattern;
  const firstSet = places.findIndex(({ size }) => size > 1);
  const start = firstSet < 0 ? places : places.slice(0, firstSet);
  const text = start.map(characterOf).join('');
  if (firstSet < 0 && tail === 'end') return { phrase: 'pattern-only', params: { text } };

  const kind = kindOf(pattern);
  const runs = runsOf(places.slice(start.length));
  // The number of digits says it already.
  const [only] = runs;
  if (kind.saysLength && runs.length === 1 && only !== undefined && isAnyDigit(only.set))
    runs.pop();
  const parts: TextParam[] = [...(text === '' ? [] : [text]), ...runs.map(partOf)];
  if (tail === 'one-or-more' && parts.length > 0) parts.push({ phrase: 'pattern-more' });
  const beginning = oneAfterAnother(parts);
  if (beginning === undefined) return kind.phrase;
  return { phrase: 'pattern-beginning', params: { kind: kind.phrase, beginning } };
}

function oneAfterAnother([first, ...others]: readonly TextParam[]): TextParam | undefined {
  const rest = others.length === 0 ? undefined : oneAfterAnother(others);
  if (first === undefined || rest === undefined) return first;
  return { phrase: 'pattern-then', params: { first, rest } };
}

function kindOf({ places, tail }: Pattern): { phrase: Phrase; saysLength: boolean } {
  if (tail !== 'end') return { phrase: { phrase: 'pattern-anything' }, saysLength: false };
  const [first, ...rest] = places;
  const isPlus = first?.size === 1 && setContains(first, PLUS);
  const digits = isPlus ? rest : places;
  const phrase = digits.every(hasDigitsOnly)
    ? ({ phrase: 'pattern-number', params: { count: digits.length } } as const)
    : ({ phrase: 'pattern-characters', params: { count: places.length } } as const);
  return { phrase, saysLength: phrase.phrase === 'pattern-number' };
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

function partOf({ set, count }: Run): TextParam {
  if (set.size === 1) return characterOf(set).repeat(count);
  const isOne = count === 1;
  if (isAnyDigit(set)) {
    return { phrase: isOne ? 'pattern-any-digit' : 'pattern-any-digits', params: { count } };
  }
  const params = { count, of: rangesOf(set) };
  if (hasDigitsOnly(set)) return { phrase: isOne ? 'pattern-digit' : 'pattern-digits', params };
  return { phrase: isOne ? 'pattern-character' : 'pattern-some-characters', params };
}

/** `1, 3 to 5`. */
function rangesOf({ bounds }: CharacterSet): readonly TextParam[] {
  const ranges: TextParam[] = [];
  for (let at = 0; at < bounds.length; at += 2) {
    const [low = 0, high = 0] = bounds.slice(at, at + 2);
    const [from, to] = [String.fromCodePoint(low), String.fromCodePoint(high)];
    if (low === high) ranges.push(from);
    else if (high === low + 1) ranges.push(from, to);
    else ranges.push({ phrase: 'pattern-range', params: { from, to } });
  }
  return ranges;
}

function characterOf({ bounds }: CharacterSet): string {
  return String.fromCodePoint(bounds[0] ?? 0);
}
