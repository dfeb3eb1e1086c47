/**
 * Publishes a table that is sharded, or was: from here, by the same protocol, as it is more than a request takes.
 *
 * Everything is looked at before anything is uploaded. Parts that are live already stay; all others are uploaded one
 * after the other. What has markers in the place of secrets goes up by the service, which alone knows them.
 */
import * as zlib from 'node:zlib';
import { readStaged } from 'admin-contract';
import {
  fastestChecksum,
  headOf,
  MAX_ASSET_BYTES,
  secretMarkersIn,
  splitRows,
  splitTable,
  tableOfHead,
  type PartNote,
  type RouteTable,
  type ShardManifest,
  type SplitTable,
} from 'route-table';
import {
  beyondLimits,
  ORDER_PATH,
  partPath,
  readSituation,
  storedTableOf,
  TABLE_PATH,
  tableFiles,
  tagsWith,
  uploadFile,
  type FileVersion,
  type FilesToStore,
  type Situation,
  type StoredTable,
  type TableFile,
} from 'publishing';
import { InstallerError } from '../installer-error';
import { PublishProtocol } from '../service/publish-protocol';
import type { Shell } from '../shell';
import { messageOf } from './admin-api';
import { buildLarge } from './build-large';
import type { Tables } from './open-tables';
import type { PushPlan } from './plan-push';

type Publishing = Extract<PushPlan, { kind: 'publish' }>;

/** Milliseconds of one attempt: 10 MB at 100 kB/s. */
const UPLOAD_MS = 100_000;
/** Bytes of a request to a Function (serverless-toolkit#98; traced). */
const MAX_BODY_BYTES = 6_000_000;

/** Whether the table is larger than one asset. */
export function isLargeTable(table: RouteTable): boolean {
  return Buffer.byteLength(JSON.stringify(table)) > MAX_ASSET_BYTES;
}

export async function publishLarge(
  shell: Shell,
  tables: Tables,
  plan: Publishing,
  note: string,
): Promise<void> {
  const { installation, service, live } = tables;
  const protocol = new PublishProtocol(shell, installation.credentials, service);
  const situation = await protocol.run(readSituation);
  const upload = new Upload(tables, protocol, situation, plan);
  const stored = await (isLargeTable(plan.table) ? upload.sharded() : upload.whole());
  const content = tagsWith(tables.authToken)(live.version, note, JSON.stringify(plan.table));
  const publishId = `push-${content}`;
  await buildLarge(shell, protocol, { publishId, stored, plan, note, baseVersion: live.version });
}

class Upload {
  readonly #stored: StoredTable;

  constructor(
    private readonly tables: Tables,
    private readonly protocol: PublishProtocol,
    private readonly situation: Situation,
    private readonly plan: Publishing,
  ) {
    this.#stored = storedTableOf(situation.live) ?? { files: [], version: '' };
  }

  /** A table that fits into one asset again. */
  async whole(): Promise<StoredTable> {
    const { table } = this.plan;
    const upload = tableFiles(JSON.stringify(table));
    this.#check({ upload, kept: [] });
    // Without an index: it would be that of the table with markers.
    if (hasMarkers(table)) return stored(TABLE_PATH, [await this.#stageHead(table)]);
    return stored(TABLE_PATH, await this.#all(upload));
  }

  async sharded(): Promise<StoredTable> {
    const { table } = this.plan;
    const tagOf = tagsWith(this.tables.authToken);
    const split = splitTable(table, tagOf, fastestChecksum(zlib));
    const kept = this.#keptParts(split);
    const head = { path: TABLE_PATH, content: JSON.stringify(split.head) };
    const order = { path: ORDER_PATH, content: split.order };
    const keptOrder =
      this.#manifest?.order === tagOf(split.order) ? this.#versionOf(ORDER_PATH) : undefined;
    const parts = split.parts.flatMap(({ content }, part) =>
      kept.has(part) ? [] : [{ path: partPath(part), content }],
    );
    const stays = [...[...kept.values()].map(({ version }) => version), ...asList(keptOrder)];
    this.#check({ upload: [head, ...(keptOrder ? [] : [order]), ...parts], kept: stays });
    const notes: PartNote[] = [];
    const versions: FileVersion[] = [];
    const rows = splitRows(table.routes).rows;
    for (const [part, { note, content }] of split.parts.entries()) {
      const live = kept.get(part);
      const done = live ?? (await this.#storePart(part, rows[part] ?? [], { note, content }));
      notes.push(done.note);
      versions.push(done.version);
    }
    versions.push(keptOrder ?? (await this.#upload(order)));
    const manifest = { ...manifestIn(split), parts: notes };
    const last = headOf({ ...tableOfHead(split.head, []) }, manifest);
    const version = hasMarkers(last)
      ? await this.#stageHead(last)
      : await this.#upload({ path: TABLE_PATH, content: JSON.stringify(last) });
    return stored(TABLE_PATH, [version, ...versions]);
  }

  get #manifest(): ShardManifest | undefined {
    return this.tables.live.manifest;
  }

  /** Parts that are live as they would be uploaded, or that have secrets and are as they are shown. */
  #keptParts(split: SplitTable): Map<number, { note: PartNote; version: FileVersion }> {
    const kept = new Map<number, { note: PartNote; version: FileVersion }>();
    const { live } = this.tables;
    if (!this.#manifest || !live.table) return kept;
    const isSameNumbering = same(live.table.numbering, this.plan.masked.numbering);
    const shown = splitRows(live.table.routes).rows;
    const own = splitRows(this.plan.masked.routes).rows;
    const sent = splitRows(this.plan.table.routes).rows;
    for (const [part, { note }] of split.parts.entries()) {
      const before = this.#manifest.parts[part];
      const version = this.#versionOf(partPath(part));
      const isAsShown = () =>
        isSameNumbering && hasMarkers(sent[part]) && same(shown[part], own[part]);
      if (before && version && (before.tag === note.tag || isAsShown()))
        kept.set(part, { note: before, version });
    }
    return kept;
  }

  #versionOf(path: string): FileVersion | undefined {
    return this.#stored.files.find((file) => file.path === path);
  }

  #check(files: FilesToStore): void {
    const beyond = beyondLimits(files, this.situation.live);
    if (beyond.length > 0) throw tooLarge(beyond);
  }

  async #all(files: readonly TableFile[]): Promise<readonly FileVersion[]> {
    const versions: FileVersion[] = [];
    for (const file of files) versions.push(await this.#upload(file));
    return versions;
  }

  async #upload(file: TableFile): Promise<FileVersion> {
    const sid = await this.protocol.run(
      (port) => uploadFile(port, this.situation, file),
      UPLOAD_MS,
    );
    return { sid, fileSid: '', path: file.path };
  }

  async #storePart(
    part: number,
    rows: readonly unknown[],
    { note, content }: SplitTable['parts'][number],
  ) {
    const path = partPath(part);
    if (!hasMarkers(rows)) return { note, version: await this.#upload({ path, content }) };
    const staged = await this.#stage(String(part), { ...this.plan.table, routes: rows });
    if (!staged.note) throw new InstallerError('admin-refused', 'The service names no part.');
    return { note: staged.note, version: { sid: staged.sid, fileSid: '', path } };
  }

  async #stageHead(head: object): Promise<FileVersion> {
    const { sid } = await this.#stage('head', head);
    return { sid, fileSid: '', path: TABLE_PATH };
  }

  async #stage(file: string, table: object) {
    const data = zlib.gzipSync(JSON.stringify(table)).toString('base64');
    // Of the characters of base64 a form writes two with three bytes.
    const bytes = data.length + 2 * (data.match(/[+/=]/g)?.length ?? 0);
    if (bytes > MAX_BODY_BYTES) {
      throw tooLarge([
        `The request for ${file} would have ${bytes} bytes, a Function takes at most ${MAX_BODY_BYTES}: enter the secrets of its routes again, so that it needs no request.`,
      ]);
    }
    const answer = await this.tables.admin.ask('stage', { file, data }, readStaged);
    if (answer.kind === 'ok') return answer.value;
    const lines = (answer.issues ?? []).map(
      ({ path, message }) => `\n  ${path.join('.')}: ${message}`,
    );
    throw new InstallerError('publish-refused', `${messageOf(answer)}${lines.join('')}`);
  }
}

function manifestIn({ head }: SplitTable): ShardManifest {
  // Written by splitTable.
  return head['shards'] as ShardManifest;
}

function stored(path: string, files: readonly FileVersion[]): StoredTable {
  return { files, version: files.find((file) => file.path === path)?.sid ?? '' };
}

function asList<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

function hasMarkers(value: unknown): boolean {
  return secretMarkersIn(value).length > 0;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function tooLarge(lines: readonly string[]): InstallerError {
  const all = lines.map((line) => `\n  ${line}`).join('');
  return new InstallerError(
    'local-table',
    `The table is too large for Twilio; nothing was uploaded:${all}`,
  );
}
