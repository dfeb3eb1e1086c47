/** That the checksum is the one that Node, gzip and others know. */
import { crc32, fastestChecksum } from './crc32';

const bytes = (text: string) => Buffer.from(text);

test('is CRC-32 as published', () => {
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
  expect(crc32(bytes(''))).toBe(0);
});

test('goes on from what comes before', () => {
  expect(crc32(bytes('456789'), crc32(bytes('123')))).toBe(0xcbf43926);
});

test('the one of Node is taken if there is one', () => {
  const own = () => 1;
  expect(fastestChecksum({ crc32: own })).toBe(own);
  expect(fastestChecksum({})).toBe(crc32);
});
