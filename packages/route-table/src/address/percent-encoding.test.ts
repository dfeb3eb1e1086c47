/** Percent escapes are undone exactly once. */
import fc from 'fast-check';
import { hasBrokenEscape, unescapePercents } from './percent-encoding';

describe('unescaping', () => {
  it.each([
    ['%41lice', 'Alice'],
    ['%61%6C%69ce', 'alice'],
    ['%2B1555', '+1555'],
    ['null-%00-null', 'null-\0-null'],
    ['J%C3%BCrgen', 'Jürgen'],
    ['%E2%82%AC', '€'],
    ['%F0%9F%93%9E', '📞'],
    ['no escape', 'no escape'],
  ])('turns %j into %j', (escaped, text) => {
    expect(unescapePercents(escaped)).toBe(text);
  });

  it('happens once', () => {
    expect(unescapePercents('%2541')).toBe('%41');
  });

  it('keeps bytes that are not UTF-8 as escapes in upper case', () => {
    expect(unescapePercents('a%ffb%C3c%ed%a0%80%e2%82')).toBe('a%FFb%C3c%ED%A0%80%E2%82');
    expect(unescapePercents('%c0%80%e0%80%80%f0%80%80%80%f4%90%80%80%f8')).toBe(
      '%C0%80%E0%80%80%F0%80%80%80%F4%90%80%80%F8',
    );
  });

  it('gives what decodeURIComponent gives, where that gives anything', () => {
    const byte = fc.integer({ min: 0, max: 255 }).map((n) => `%${n.toString(16).padStart(2, '0')}`);
    const character = fc.string({ unit: 'grapheme' }).map(encodeURIComponent);
    fc.assert(
      fc.property(fc.array(fc.oneof(byte, character)), (pieces) => {
        const escaped = pieces.join('');
        let expected = unescapePercents(escaped);
        try {
          expected = decodeURIComponent(escaped);
        } catch {
          // Not UTF-8: it is enough that ours does not throw.
        }
        expect(unescapePercents(escaped)).toBe(expected);
      }),
    );
  });
});

it.each([
  ['%', true],
  ['100%', true],
  ['%4', true],
  ['%zz', true],
  ['%25', false],
  ['', false],
])('%j: broken escape is %j', (text, broken) => {
  expect(hasBrokenEscape(text)).toBe(broken);
});
