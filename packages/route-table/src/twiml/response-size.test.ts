/** Length in UTF-8, against Node's own. */
import fc from 'fast-check';
import { utf8Length } from './response-size';

test('is that of the bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text));
    }),
  );
});
