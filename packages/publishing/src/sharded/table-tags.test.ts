/** Tags tell contents apart, and nobody makes one without the auth token. */
import { tagsWith } from './table-tags';

test('equal content has an equal tag, any other another one', () => {
  const tagOf = tagsWith('token');
  expect(tagOf('a', Uint8Array.of(98))).toBe(tagOf('a', 'b'));
  expect(tagOf('a', 'b')).toMatch(/^[0-9a-f]{32}$/);
  const tags = [tagOf('ab'), tagOf('a', 'b'), tagOf('', 'ab'), tagOf('b', 'a')];
  expect(new Set(tags).size).toBe(tags.length);
});

test('with another auth token it is another one', () => {
  expect(tagsWith('token')('a')).not.toBe(tagsWith('other')('a'));
});
