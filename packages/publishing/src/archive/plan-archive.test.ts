/** Which tables are kept, in which files, and what goes first when there are too many. */
import { randomBytes } from 'node:crypto';
import { archiveBound, MAX_ARCHIVE_FILES, type ArchiveBound } from './archive-bound';
import {
  olderCharacters,
  tableIn,
  unpackArchive,
  withTable,
  type TableToKeep,
} from './archive-content';
import { planArchive, type ArchivePlan } from './plan-archive';

/** Files as a service holds them. */
class Archive {
  readonly disk = new Map<string, Uint8Array>();
  plan: ArchivePlan = { files: [] };

  constructor(private readonly bound: ArchiveBound = archiveBound) {}

  keep(...add: readonly TableToKeep[]): void {
    this.#plan((path) => unpackArchive(this.disk.get(path) ?? Buffer.from('')), add);
  }

  /** The same by a container that does not have the files. */
  keepBlindly(...add: readonly TableToKeep[]): void {
    this.#plan(() => undefined, add);
  }

  #plan(read: (path: string) => ReturnType<typeof unpackArchive>, add: readonly TableToKeep[]) {
    const isKnown = (id: string) => !this.forgotten.has(id);
    this.plan = planArchive({ files: this.plan.files, read }, add, isKnown, this.bound);
    const { upload } = this.plan;
    if (upload) this.disk.set(upload.path, upload.content);
    for (const path of this.disk.keys()) {
      if (!this.plan.files.some((file) => file.path === path)) this.disk.delete(path);
    }
  }

  readonly forgotten = new Set<string>();

  table(id: string): unknown {
    const file = this.plan.files.find(({ ids }) => ids.includes(id));
    const content = file && unpackArchive(this.disk.get(file.path)!);
    return content && tableIn(content, id);
  }

  get ids(): readonly string[] {
    return this.plan.files.flatMap(({ ids }) => ids);
  }
}

const rows = (count: number, of = 'x') => ({
  routes: Array.from({ length: count }, (_, at) => ({ address: `${of}${at}` })),
});
/** Characters that share nothing with those of other ids. */
const noise = (characters: number) => ({ text: randomBytes(characters / 2).toString('hex') });

test('200 small publishes lie in one file, each to the byte', () => {
  const archive = new Archive();
  for (let at = 0; at < 200; at += 1) archive.keep({ id: `p${at}`, table: rows(at) });
  expect(archive.plan.files).toHaveLength(1);
  expect(archive.ids).toHaveLength(200);
  for (const at of [0, 57, 199]) expect(archive.table(`p${at}`)).toEqual(rows(at));
});

test('what lies on a disk that is not here is taken over, and put together later', () => {
  const archive = new Archive();
  archive.keep({ id: 'one', table: rows(1) });
  archive.keepBlindly({ id: 'cli', table: rows(3, 'y') }, { id: 'two', table: rows(2) });
  expect(archive.plan.files.map(({ ids }) => ids)).toEqual([['two', 'cli'], ['one']]);
  archive.keep({ id: 'three', table: rows(4) });
  expect(archive.plan.files.map(({ ids }) => ids)).toEqual([['three', 'two', 'cli', 'one']]);
  expect(archive.table('one')).toEqual(rows(1));
  expect(archive.table('cli')).toEqual(rows(3, 'y'));
});

test('of too many large tables the oldest go, never the newest', () => {
  const archive = new Archive({ ...archiveBound, olderCharacters: 1_000 });
  const count = MAX_ARCHIVE_FILES + 4;
  for (let at = 0; at < count; at += 1) {
    archive.keep({ id: `p${at}`, table: noise(1_002) });
  }
  expect(archive.plan.files).toHaveLength(MAX_ARCHIVE_FILES);
  expect(archive.ids).toEqual(
    Array.from({ length: MAX_ARCHIVE_FILES }, (_, at) => `p${count - 1 - at}`),
  );
});

test('a file holds no more beside its newest table than its bound', () => {
  const half = 2_000;
  const archive = new Archive({ ...archiveBound, olderCharacters: 2 * half });
  for (const id of ['a', 'b', 'c']) archive.keep({ id, table: noise(half - 200) });
  expect(archive.plan.files.map(({ ids }) => ids)).toEqual([['c', 'b', 'a']]);
  archive.keep({ id: 'd', table: noise(half) });
  expect(archive.plan.files.map(({ ids }) => ids)).toEqual([['d'], ['c', 'b', 'a']]);
});

test('no file is larger than an asset may be, and the newest table is kept even so', () => {
  const bytes = 10_000;
  const archive = new Archive({ ...archiveBound, bytes });
  // Hexadecimal digits take half a byte each.
  archive.keep({ id: 'old', table: noise(bytes) });
  archive.keep({ id: 'new', table: noise(bytes * 1.6) });
  expect(archive.plan.files.map(({ ids }) => ids)).toEqual([['new'], ['old']]);
  for (const file of archive.disk.values()) {
    expect(file.length).toBeLessThanOrEqual(bytes);
  }
  archive.keep({ id: 'huge', table: noise(bytes * 2.2) });
  expect(archive.ids).toEqual(['new', 'old']);
});

test('tables that the history does not name any more go from the end', () => {
  const archive = new Archive();
  for (const id of ['a', 'b', 'c']) archive.keep({ id, table: rows(id.charCodeAt(0)) });
  archive.forgotten.add('a');
  archive.keep({ id: 'd', table: rows(2) });
  expect(archive.ids).toEqual(['d', 'c', 'b']);
});

test('a publish that changes no table takes all files over', () => {
  const archive = new Archive();
  archive.keep({ id: 'a', table: rows(2) });
  archive.keepBlindly();
  expect(archive.plan).toEqual({ files: [{ path: '/history/0', ids: ['a'] }] });
});

test('a table is its difference from the next newer one, whatever lies between it and the newest', () => {
  const archive = new Archive();
  const { routes } = rows(40);
  const tables = [
    { routes },
    { routes: [...routes.slice(20), ...routes.slice(0, 20)] },
    { routes: routes.filter((_, at) => at % 2 === 0) },
    { routes: [...routes].reverse() },
    { routes: [...routes.slice(1), { address: 'new' }] },
  ];
  tables.forEach((table, at) => archive.keep({ id: `p${at}`, table }));
  tables.forEach((table, at) => expect(archive.table(`p${at}`)).toEqual(table));
});

test('an older table that shares its rows takes little room', () => {
  const table = (at: number) => ({ routes: [...rows(200).routes, { address: `last-${at}` }] });
  const kept = [0, 1, 2].reduce<ReturnType<typeof withTable>>(
    (content, at) => withTable(content, { id: `p${at}`, table: table(at) }),
    [],
  );
  expect(olderCharacters(kept)).toBeLessThan(300);
});
