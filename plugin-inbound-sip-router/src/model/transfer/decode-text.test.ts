/** Files are read in the encoding in which a spreadsheet or a shell wrote them. */
import { decodeText } from './decode-text';

const TEXT = 'address,type\r\n100,hangup\r\nmüller,hangup\r\n';

function utf16(text: string, isLittle: boolean): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: text.length * 2 }, (_, at) => {
      const code = text.charCodeAt(at >> 1);
      return (at % 2 === 0) === isLittle ? code & 0xff : code >> 8;
    }),
  );
}

test.each<[string, Uint8Array, string?]>([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-16 from the low byte, without a mark', utf16(TEXT, true)],
  ['UTF-16 from the high byte, without a mark', utf16(TEXT, false)],
  [
    'UTF-16 with letters whose low byte is zero',
    utf16(`${TEXT}\u0100,hangup\r\n`, true),
    '\u0100,hangup\r\n',
  ],
  ['UTF-16 with a mark', utf16(`\ufeff${TEXT}`, true)],
  ['Windows', Uint8Array.from(TEXT, (character) => character.charCodeAt(0))],
])('%s', (_, bytes, more = '') => {
  expect(decodeText(bytes)).toBe(TEXT + more);
});

test('a short file and one with zero bytes of its own stay what they are', () => {
  expect(decodeText(new TextEncoder().encode('a\u0000b\u0000\u0000c'))).toBe(
    'a\u0000b\u0000\u0000c',
  );
  expect(decodeText(new Uint8Array())).toBe('');
});
