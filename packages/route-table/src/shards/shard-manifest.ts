/** What the head of a sharded table says of its parts. */
import { COMMON_PART } from './part-of';
import { isFields, ownField, type UnknownFields } from '../findings/untrusted';

/**
 * Name of the manifest at the top of the head, where the routes would be. A head has no `routes`: whoever does not know
 * sharded tables sees a table that is not valid, never one without routes.
 */
export const SHARDS_KEY = 'shards';
const FORMAT = 1;
export const PARTS = COMMON_PART + 1;

export interface PartNote {
  readonly rows: number;
  /** How many of them are prefixes or patterns. */
  readonly patterns: number;
  /** Of the file: the JSON of the rows, and the index behind it. */
  readonly textBytes: number;
  readonly bytes: number;
  /** Another content has another tag. */
  readonly tag: string;
}

export interface ShardManifest {
  readonly format: 1;
  /** In all parts. */
  readonly rows: number;
  /** Tag of the file that says in which part each row of the table is, in their order. */
  readonly order: string;
  /** The common one is the last. */
  readonly parts: readonly PartNote[];
}

/** The head of a sharded table, or what may be one. */
export type ShardedHead = UnknownFields;

export function writeManifest(order: string, parts: readonly PartNote[]): ShardManifest {
  return { format: FORMAT, rows: parts.reduce((sum, { rows }) => sum + rows, 0), order, parts };
}

/** Whether a stored table is the head of a sharded one, perhaps of a form that this code does not know. */
export function isShardedHead(json: unknown): json is ShardedHead {
  return (
    isFields(json) && ownField(json, 'routes') === undefined && isFields(ownField(json, SHARDS_KEY))
  );
}

/** Undefined for one that this code does not understand. */
export function manifestOf(head: unknown): ShardManifest | undefined {
  if (!isShardedHead(head)) return undefined;
  const manifest = ownField(head, SHARDS_KEY);
  if (!isFields(manifest)) return undefined;
  const { format, rows, order, parts } = manifest;
  if (format !== FORMAT || !isCount(rows) || typeof order !== 'string') return undefined;
  if (!Array.isArray(parts) || parts.length !== PARTS || !parts.every(isPartNote)) return undefined;
  return { format, rows, order, parts };
}

function isPartNote(note: unknown): note is PartNote {
  if (!isFields(note)) return false;
  const { rows, patterns, textBytes, bytes, tag } = note;
  return [rows, patterns, textBytes, bytes].every(isCount) && typeof tag === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
