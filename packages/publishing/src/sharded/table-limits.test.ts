/** What Twilio's limits say of the files of a table. */
import { beyondLimits } from './table-limits';
import { archivePaths } from '../archive/archive-bound';
import type { Build, FileVersion } from '../protocol/serverless-port';
import { ORDER_PATH, partPath, TABLE_INDEX_PATH, TABLE_PATH } from '../protocol/stored-table';

const version = (path: string): FileVersion => ({ sid: `ZN-${path}`, fileSid: 'ZH', path });
const buildWith = (...paths: readonly string[]): Build => ({
  ...{ sid: 'ZB', status: 'completed', createdAt: new Date(0), functionVersions: [] },
  ...{ assetVersions: paths.map(version), dependencies: [], runtime: 'node22' },
});
const others = (count: number) => Array.from({ length: count }, (_, at) => `/other-${at}`);
const parts = Array.from({ length: 25 }, (_, part) => version(partPath(part)));
const head = { path: TABLE_PATH, content: '{}' };

test('a sharded table with all of its history leaves seven assets for others', () => {
  const files = { upload: [head], kept: [version(ORDER_PATH), ...parts] };
  const before = [TABLE_PATH, TABLE_INDEX_PATH, ...archivePaths];
  expect(beyondLimits(files, buildWith(...before, ...others(7)))).toEqual([]);
  expect(beyondLimits(files, buildWith(...before, ...others(8)))).toEqual([
    'The build would have 51 assets (27 of the table, 16 of the history, 8 others), Twilio takes at most 50 private ones: remove other assets from the service.',
  ]);
});

test('a file may have 10 MB, and not a byte more', () => {
  const file = (bytes: number) => ({ path: partPath(3), content: new Uint8Array(bytes) });
  expect(beyondLimits({ upload: [file(10_000_000)], kept: [] }, buildWith())).toEqual([]);
  expect(beyondLimits({ upload: [file(10_000_001)], kept: [] }, buildWith())).toEqual([
    '/config/03.part would have 10.0 MB, a private asset of Twilio has at most 10.0 MB: shorten comments and options of its routes, or have fewer routes.',
  ]);
});

test('a text is measured in bytes', () => {
  const content = 'é'.repeat(5_000_001);
  expect(
    beyondLimits({ upload: [{ path: TABLE_PATH, content }], kept: [] }, buildWith()),
  ).toHaveLength(1);
});
