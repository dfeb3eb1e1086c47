/** That the tag tells contents apart. */
import fc from 'fast-check';
import { contentTag } from './content-tag';

const tag = (text: string) => contentTag(Buffer.from(text));

test('a tag is 12 hexadecimal digits and the same for the same content', () => {
  expect(tag('{"routes":[]}')).toMatch(/^[0-9a-f]{12}$/);
  expect(tag('{"routes":[]}')).toBe(contentTag(Buffer.from('x{"routes":[]}').subarray(1)));
});

test('a change of any one byte, and of the length, changes the tag', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (bytes, at, by) => {
        const changed = Uint8Array.from(bytes);
        const place = at % bytes.length;
        changed[place] = (changed[place]! + by) % 256;
        expect(contentTag(changed)).not.toBe(contentTag(bytes));
        expect(contentTag(bytes.subarray(0, -1))).not.toBe(contentTag(bytes));
      },
    ),
  );
});

test('ten thousand tables that differ in one digit have ten thousand tags', () => {
  const tags = new Set(Array.from({ length: 10_000 }, (_, index) => tag(`{"address":"${index}"}`)));
  expect(tags.size).toBe(10_000);
});
