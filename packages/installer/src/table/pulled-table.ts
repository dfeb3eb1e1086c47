/** Remembers what the local route table was pulled from: the base of a merge. */
import { join } from 'node:path';
import { manifestOf, validateLargeTable, type RouteTable, type ShardManifest } from 'route-table';
import { fieldsOf, optionalTextOf } from 'publishing';
import type { Shell } from '../shell';
import type { LiveTable } from './live-table';

/** Beside the service's package.json: whoever keeps routes in git commits it with them. */
const PULLED_FILE = '.pulled-table.json';

export interface PulledTable {
  readonly serviceSid: string;
  /** SID of the asset version. */
  readonly version: string;
  /** With markers for secrets. */
  readonly table: RouteTable;
  /** Of its parts, if it was sharded. */
  readonly manifest?: ShardManifest;
}

/** Undefined if nothing was pulled from this service, or nobody can read it any more. */
export function readPulledTable(
  shell: Shell,
  folder: string,
  serviceSid: string,
): PulledTable | undefined {
  const text = shell.readFile(join(folder, PULLED_FILE));
  if (text === undefined) return undefined;
  try {
    const fields = fieldsOf(JSON.parse(text));
    const version = optionalTextOf(fields, 'version');
    const manifest = manifestOf({ shards: fields['shards'] });
    const table = tableIn(fields['table'], manifest !== undefined);
    if (optionalTextOf(fields, 'serviceSid') !== serviceSid) return undefined;
    if (version === undefined || !table) return undefined;
    return { serviceSid, version, table, ...(manifest && { manifest }) };
  } catch {
    return undefined;
  }
}

/** A sharded one is written only by this command, from a table that was valid: a million rows take long to look at. */
function tableIn(table: unknown, isSharded: boolean): RouteTable | undefined {
  if (isSharded && Array.isArray(fieldsOf(table)['routes'])) return table as RouteTable;
  const checked = validateLargeTable(table);
  return checked.kind === 'valid' ? checked.table : undefined;
}

export function writePulledTable(
  shell: Shell,
  folder: string,
  serviceSid: string,
  { version, data, manifest }: LiveTable,
): void {
  const shards = manifest && { shards: manifest };
  const pulled = { serviceSid, version, table: data, ...shards };
  shell.writeFile(join(folder, PULLED_FILE), written(pulled));
}

/** As files of this repository are written. */
export function written(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
