/** The publish record: a private Function version that says what a build is and carries the history. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { RouteTable } from 'route-table';
import type { ArchiveFile } from '../archive/plan-archive';
import type { HistoryEntry, PublishEntry } from '../history/history-entry';

/**
 * Never required, only read: its content can be fetched by API even when its build never went live (that of an asset
 * cannot), and it is not part of what answers a call.
 */
export interface PublishRecord {
  readonly format: 1;
  readonly kind: 'publish';
  readonly entry: PublishEntry;
  /** What came before, newest first, bounded. */
  readonly earlier: readonly HistoryEntry[];
  /** What came before those, packed (older-entries.ts). A service from before it was there drops them. */
  readonly older?: string;
  /** The published table, secrets masked; gzip in base64. Absent where it would be too large. */
  readonly table?: string;
  /** It goes ahead of others: whoever is in a hurry too finishes it, and does not withdraw it. */
  readonly goesAhead?: true;
  /** Only an admin may put it live: it changes who may do what, or restores. */
  readonly needsAdmin?: true;
  /** The archive files of its build, newest first. Absent in records of before there were any. */
  readonly archive?: readonly ArchiveFile[];
}

/** What the build of the service puts into every deployment from the command line. */
export interface CliRecord {
  readonly format: 1;
  readonly kind: 'cli';
  /** Different for each build of the service. */
  readonly id: string;
}

const PREFIX = 'module.exports = ';

/** Characters of base64; what Twilio takes as a Function is not documented (assumed). */
const MAX_TABLE_CHARACTERS = 1_000_000;

/** A module, as the platform expects of a Function. */
export function writeRecord(record: PublishRecord | CliRecord): string {
  return `${PREFIX}${JSON.stringify(record)};\n`;
}

/** Undefined if the text is not a record of this format. */
export function readRecord(text: string): PublishRecord | CliRecord | undefined {
  const json = text.trim().replace(/;$/, '');
  if (!json.startsWith(PREFIX)) return undefined;
  try {
    const record: unknown = JSON.parse(json.slice(PREFIX.length));
    return isRecord(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** What this service writes is not looked at field by field again: only it can upload to a private Function. */
function isRecord(value: unknown): value is PublishRecord | CliRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { format, kind } = value as Record<string, unknown>;
  return format === 1 && (kind === 'publish' || kind === 'cli');
}

export function packTable(masked: RouteTable): { readonly table?: string } {
  const table = gzipSync(JSON.stringify(masked)).toString('base64');
  return table.length > MAX_TABLE_CHARACTERS ? {} : { table };
}

/** The masked table of the record, or undefined if it is not in it. */
export function unpackTable({ table }: PublishRecord): RouteTable | undefined {
  if (table === undefined) return undefined;
  // Written by packTable from a validated table.
  return JSON.parse(gunzipSync(Buffer.from(table, 'base64')).toString('utf8')) as RouteTable;
}
