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
  readonly stamp: string;
  readonly reading: TableReading;
}

export interface TableFileOptions {
  readonly onNewTable?: (reading: TableReading) => void;
}

/** One per process: a Function's container answers many calls with the same table. */
export class TableFile {
  #kept: Kept | undefined;
  readonly #onNewTable: (reading: TableReading) => void;

  /** `onNewTable` is told of each reading once, not at each call. */
  constructor({ onNewTable = () => undefined }: TableFileOptions = {}) {
    this.#onNewTable = onNewTable;
  }

  /** Never throws: a table that is missing or broken is an outcome of its own. */
  read(asset: PrivateAsset | undefined): TableReading {
    if (!asset) return { kind: 'unreadable', reason: 'the deployment has no route table' };
    try {
      const stamp = fileStamp(asset.path);
      if (this.#kept?.stamp === stamp) return this.#kept.reading;
      const reading = open(readFileSync(asset.path));
      this.#kept = { stamp, reading };
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
  return `${path}:${ino}:${size}:${mtimeMs}`;
}
