/** Which files a table is made of, and which of them a build has. */
import { crc32, readTableIndex } from 'route-table';
import { FakeRouter } from '../../test/fake-router';
import type { Build } from './serverless-port';
import {
  ORDER_PATH,
  partPath,
  storedTableOf,
  TABLE_INDEX_PATH,
  TABLE_PATH,
  tableFiles,
} from './stored-table';

function tableOf(count: number, note = ''): string {
  const routes = Array.from({ length: count }, (_, at) => ({
    ...{ address: `+1555${String(at).padStart(7, '0')}`, type: 'say', destination: `row ${at}` },
    comment: note,
  }));
  return JSON.stringify({ routes, default: { type: 'hangup', destination: '' } });
}
const small = tableOf(10);
const large = tableOf(2_000);

const pathsOf = (build: Build) => build.assetVersions.map(({ path }) => path).sort();

test('a large table has an index of its own, and a small one has none', () => {
  expect(tableFiles(small)).toEqual([{ path: TABLE_PATH, content: small }]);
  const [table, index] = tableFiles(large);
  expect(table).toEqual({ path: TABLE_PATH, content: large });
  expect(index?.path).toBe(TABLE_INDEX_PATH);
  const read = readTableIndex(Buffer.from(index?.content ?? ''), crc32);
  expect(read?.head).toMatchObject({ tableBytes: large.length, marks: 2_000 });
  expect(read?.head.tableChecksum).toBe(crc32(Buffer.from(large)));
});

test('a large table that calls cannot be answered with has none either', () => {
  expect(tableFiles(JSON.stringify({ routes: 'x'.repeat(300_000) }))).toHaveLength(1);
});

test('the version is that of the table, in whatever order a build lists its files', () => {
  const version = (sid: string, path: string) => ({ sid, fileSid: `ZH${path}`, path });
  const files = [
    version('ZN1', TABLE_INDEX_PATH),
    version('ZN2', TABLE_PATH),
    version('ZN3', partPath(7)),
    version('ZN4', ORDER_PATH),
  ];
  const build = {
    ...{ sid: 'ZB1', status: 'completed' as const, createdAt: new Date(0), runtime: 'node22' },
    ...{ functionVersions: [], assetVersions: files, dependencies: [] },
  };
  expect(storedTableOf(build)).toEqual({ files, version: 'ZN2' });
  expect(storedTableOf({ ...build, assetVersions: files.slice(0, 1) })).toBeUndefined();
});

test('the index goes into the build of its table, keeps its asset, and leaves with it', async () => {
  const router = new FakeRouter();
  const publish = (id: string, text: string) =>
    router.published(id, { table: { upload: tableFiles(text) } });
  const created = () => router.twilio.calls.filter((each) => each.startsWith('createAsset')).length;
  await publish('publish-large', large);
  expect(pathsOf(router.live)).toEqual([TABLE_INDEX_PATH, TABLE_PATH]);
  const stored = storedTableOf(router.live);
  await publish('publish-other', tableOf(2_000, 'x'));
  expect(pathsOf(router.live)).toEqual([TABLE_INDEX_PATH, TABLE_PATH]);
  const [one, other] = [stored, storedTableOf(router.live)].map((each) => each?.files);
  expect(other?.map(({ fileSid }) => fileSid)).toEqual(one?.map(({ fileSid }) => fileSid));
  expect(other?.map(({ sid }) => sid)).not.toEqual(one?.map(({ sid }) => sid));
  expect(created()).toBe(1);

  await publish('publish-small', small);
  expect(pathsOf(router.live)).toEqual([TABLE_PATH]);

  // As the way back after a deployment from the command line.
  router.cli();
  if (!stored) throw new Error('Nothing was stored.');
  await router.published('publish-back', { table: { stored } });
  expect(router.live.assetVersions.map(({ sid }) => sid)).toEqual(
    stored.files.map(({ sid }) => sid),
  );
});
