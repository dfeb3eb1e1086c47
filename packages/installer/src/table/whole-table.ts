/** Reads a sharded live table as a whole: the parts that are as they were pulled are taken from there. */
import { readPart } from 'admin-contract';
import {
  isShardedHead,
  joinTable,
  splitRows,
  validateLargeTable,
  type ShardManifest,
} from 'route-table';
import { InstallerError } from '../installer-error';
import { messageOf, type AdminApi } from './admin-api';
import type { LiveTable } from './live-table';
import type { PulledTable } from './pulled-table';

/** The same if it is not sharded. @throws InstallerError `admin-refused` if a part cannot be read */
export async function readWhole(
  admin: AdminApi,
  live: LiveTable,
  pulled: PulledTable | undefined,
): Promise<LiveTable> {
  const { manifest, data, version } = live;
  if (!manifest) return live;
  if (pulled?.version === version) return { ...live, data: pulled.table, table: pulled.table };
  const known = pulled?.manifest && splitRows(pulled.table.routes).rows;
  const rows: (readonly unknown[])[] = [];
  for (const [part, { tag, rows: count }] of manifest.parts.entries()) {
    const isKnown = pulled?.manifest?.parts[part]?.tag === tag;
    const own = isKnown ? known?.[part] : undefined;
    if (count === 0) rows.push([]);
    else rows.push(own ?? (await readRows(admin, String(part), tag)));
  }
  const order = await readOrder(admin, manifest);
  const whole = isShardedHead(data) ? joinTable(data, order, rows) : undefined;
  const checked = validateLargeTable(whole);
  if (whole && checked.kind === 'valid') return { ...live, data: whole, table: checked.table };
  throw new InstallerError('admin-refused', 'The parts of the live table do not fit together.');
}

async function readRows(admin: AdminApi, part: string, tag: string): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for (let from: number | undefined = 0; from !== undefined;) {
    const page = await ask(admin, { part, tag, from: String(from) });
    for (const row of page.rows ?? []) rows.push(row);
    from = page.next;
  }
  return rows;
}

async function readOrder(admin: AdminApi, { order: tag }: ShardManifest): Promise<Uint8Array> {
  const { order = '' } = await ask(admin, { part: 'order', tag });
  return Buffer.from(order, 'base64');
}

async function ask(admin: AdminApi, request: { part: string; tag: string; from?: string }) {
  const answer = await admin.ask('part', request, readPart);
  if (answer.kind === 'refused') throw new InstallerError('admin-refused', messageOf(answer));
  return answer.value;
}
