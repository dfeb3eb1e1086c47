/** Patterns: what is one, what is not and why, and the normal form. */
import fc from 'fast-check';
import { issueOf } from '../issue';
import { parsePattern, prefixPattern, type Pattern } from './pattern';
import { comparePatterns } from './pattern-order';
import { charactersOf } from './pattern-set';
import { normalForm } from './pattern-text';

function parsed(text: string): Pattern {
  const result = parsePattern(text);
  if (result.kind === 'failed') throw new Error(`${text}: ${result.faults[0]?.text ?? ''}`);
  return result.pattern;
}

/** The characters of each place. */
function placesOf(text: string): string[] {
  return parsed(text).places.map((place) => String.fromCodePoint(...charactersOf(place)));
}

test.each([
  ['XZN', ['0123456789', '123456789', '23456789']],
  ['xzn', ['x', 'z', 'n']],
  ['+4 *#]-^', ['+', '4', ' ', '*', '#', ']', '-', '^']],
  ['[1-35]', ['1235']],
  ['[5351]', ['135']],
  ['[X.!_[]', ['!.X[_']],
  ['[-1]', ['-1']],
  ['[1-]', ['-1']],
  ['[+--]', ['+,-']],
  ['[1^]', ['1^']],
  ['[😀-😂]', ['😀😁😂']],
  ['[_]1', ['_', '1']],
])('%s has the places %j', (text, places) => {
  expect(placesOf(text)).toEqual(places);
  expect(parsed(text).tail).toBe('end');
});

test.each([
  ['4.', 'one-or-more'],
  ['4!', 'zero-or-more'],
  ['.', 'one-or-more'],
  ['!', 'zero-or-more'],
  ['4[.]', 'end'],
])('the tail of %s is %s', (text, tail) => {
  expect(parsed(text).tail).toBe(tail);
});

test.each([
  ['', ['pattern-empty']],
  ['_4XXX', ['pattern-underscore']],
  ['4[12', ['pattern-set-unclosed']],
  ['4[]1', ['pattern-set-empty']],
  ['4[^1]', ['pattern-set-negated']],
  ['4[^]', ['pattern-set-negated']],
  ['4[5-1]', ['pattern-range-reversed']],
  ['4.1', ['pattern-tail-not-last']],
  ['4!!', ['pattern-tail-not-last']],
  [
    '_[][3-1]!X[',
    [
      'pattern-underscore',
      'pattern-set-empty',
      'pattern-range-reversed',
      'pattern-tail-not-last',
      'pattern-set-unclosed',
    ],
  ],
])('%j is not a pattern: %j', (text, codes) => {
  const result = parsePattern(text);
  expect(result.kind === 'failed' && result.faults.map(({ text: each }) => each)).toEqual(codes);
});

test.each([
  ['_1', 'leave it out, or write [_]'],
  ['1.2', 'write [.] for the character'],
  ['1!2', 'write [!] for the character'],
  ['1[2', 'write [[] for the character'],
])('what is wrong with %s says what to write', (text, remedy) => {
  const result = parsePattern(text);
  const [fault] = result.kind === 'failed' ? result.faults : [];
  const { message } = issueOf({ code: '', path: [], text: fault!.text, params: { ...fault } });
  expect(message).toContain(remedy);
});

test.each([
  ['[2-9]', 'N'],
  ['[0-9]', 'X'],
  ['[987654321]', 'Z'],
  ['[5]', '5'],
  ['[3-51]', '[13-5]'],
  ['[12]', '[12]'],
  ['[.]', '[.]'],
  ['[_]1', '[_]1'],
  ['1[_]', '1_'],
  ['[)-+-]', '[-)-+]'],
  ['[a^]', '[a^]'],
  ['[a-c^]', '[a-c^]'],
  ['[_-a^]', '[_-a^]'],
  ['4[+]!', '4+!'],
])('the normal form of %s is %s', (text, normal) => {
  expect(normalForm(parsed(text))).toBe(normal);
});

test('a prefix is the pattern of its characters with ! at the end', () => {
  expect(normalForm(prefixPattern('12'))).toBe('12!');
  expect(normalForm(prefixPattern('X.'))).toBe('[X][.]!');
  expect(normalForm(prefixPattern(''))).toBe('!');
  expect(normalForm(prefixPattern('_'))).toBe('[_]!');
});

const UNITS = [
  'X',
  'Z',
  'N',
  '1',
  '-',
  '^',
  '_',
  '+',
  ',',
  '.',
  '!',
  '[',
  ']',
  '[',
  ']',
  '[+--]',
  '[^]',
  '[a-',
  '😀',
];
const texts = fc
  .array(fc.constantFrom(...UNITS), { maxLength: 12 })
  .map((units) => units.join(''))
  .filter((text) => parsePattern(text).kind === 'parsed');

test('the normal form of a pattern reads back as the same pattern, and is its own', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const normal = normalForm(parsed(text));
      expect(parsed(normal)).toEqual(parsed(text));
      expect(normalForm(parsed(normal))).toBe(normal);
    }),
    { numRuns: 2000 },
  );
});

test('patterns have a total order, and only those with one normal form are equal', () => {
  fc.assert(
    fc.property(texts, texts, texts, (...three) => {
      const [a, b, c] = three.map(parsed) as [Pattern, Pattern, Pattern];
      expect(Math.sign(comparePatterns(a, b))).toBe(-Math.sign(comparePatterns(b, a)) || 0);
      expect(comparePatterns(a, b) === 0).toBe(normalForm(a) === normalForm(b));
      const [first, second, third] = [a, b, c].sort(comparePatterns) as [Pattern, Pattern, Pattern];
      expect(comparePatterns(first, second)).toBeLessThanOrEqual(0);
      expect(comparePatterns(first, third)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 1000 },
  );
});
