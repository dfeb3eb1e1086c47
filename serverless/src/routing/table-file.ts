/** The route table of this deployment, read and compiled once and again only when its file changes. */
import { readFileSync, statSync } from 'node:fs';
import { openTable, type OpenTable } from 'route-table';
import type { PrivateAsset } from '../http/twilio-runtime';
import { contentTag } from './content-tag';
import { issueCodes } from './issue-codes';

export type TableReading =
  | { readonly kind: 'read'; readonly table: OpenTable; readonly version: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

interface Kept {
  readonly path: string;
  readonly stamp: string;
  readonly reading: TableReading;
  lookedAtMs: number;
}

export interface TableFileOptions {
  readonly onNewTable?: (reading: TableReading) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly nowMs?: () => number;
}

/** Looking at the file took a third of a call: a changed one is seen this much later at most. */
const LOOK_EVERY_MS = 250;

/** One per process: a Function's container answers many calls with the same table. */
export class TableFile {
  #kept: Kept | undefined;
  readonly #onNewTable: (reading: TableReading) => void;
  readonly #nowMs: () => number;

  /** `onNewTable` is told of each reading once, not at each call. */
  constructor({
    onNewTable = () => undefined,
    nowMs = () => performance.now(),
  }: TableFileOptions = {}) {
    this.#onNewTable = onNewTable;
    this.#nowMs = nowMs;
  }

  /** Never throws: a table that is missing or broken is an outcome of its own. */
  read(asset: PrivateAsset | undefined): TableReading {
    if (!asset) return { kind: 'unreadable', reason: 'the deployment has no route table' };
    const { path } = asset;
    const kept = this.#kept?.path === path ? this.#kept : undefined;
    const nowMs = this.#nowMs();
    if (kept && nowMs - kept.lookedAtMs < LOOK_EVERY_MS) return kept.reading;
    try {
      const stamp = fileStamp(path);
      if (kept?.stamp === stamp) {
        kept.lookedAtMs = nowMs;
        return kept.reading;
      }
      const reading = open(readFileSync(path));
      this.#kept = { path, stamp, reading, lookedAtMs: nowMs };
      this.#onNewTable(reading);
      return reading;
    } catch (error) {
      this.#kept = undefined;
      return { kind: 'unreadable', reason: String(error) };
    }
  }
}

function open(content: Buffer): TableReading {
  const json = parseJson(content.toString('utf8'));
  if (json === undefined) return { kind: 'unreadable', reason: 'it is not JSON' };
  const opened = openTable(json);
  if (opened.kind === 'broken') return { kind: 'unreadable', reason: issueCodes(opened.issues) };
  return { kind: 'read', table: opened.table, version: contentTag(content) };
}

/** The error of JSON.parse quotes the text, secrets and all: it is not passed on. */
function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function fileStamp(path: string): string {
  const { ino, size, mtimeMs } = statSync(path);
  return `${ino}:${size}:${mtimeMs}`;
}
