/** The route table of this deployment, read once and again only when its file changes. */
import { readFileSync, statSync } from 'node:fs';
import {
  contentTag,
  isShardedHead,
  openTable,
  TableTextChanged,
  type OpenTable,
} from 'route-table';
import type { PrivateAsset } from '../http/twilio-runtime';
import { fileStamp, openIndexedTableFile, type IndexedTableFile } from './indexed-table-file';
import { issueCodes } from './issue-codes';
import { openShardedTableFile, PartUnreadable, type PartFile } from './sharded-table-file';

export type TableReading =
  | { readonly kind: 'read'; readonly table: OpenTable; readonly version: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

interface Kept {
  readonly path: string;
  readonly stamp: string;
  readonly reading: TableReading;
  readonly close?: () => void;
  lookedAtMs: number;
}

export interface TableFileOptions {
  readonly onNewTable?: (reading: TableReading) => void;
  /** An index that is there is not used: why, for the log. */
  readonly onUnusedIndex?: (reason: string) => void;
  /** Where the file of a part is, if the table is sharded. */
  readonly partFile?: PartFile;
  /** Milliseconds of a clock that never goes back. */
  readonly nowMs?: () => number;
}

/** Looking at the file took a third of a call: a changed one is seen this much later at most. */
const LOOK_EVERY_MS = 250;

/**
 * One per process: a Function's container answers many calls with the same table.
 *
 * Only the table is looked at: an index is read together with it, and must fit it. So it does not matter which of the
 * two files is replaced first.
 */
export class TableFile {
  #kept: Kept | undefined;
  readonly #onNewTable: (reading: TableReading) => void;
  readonly #onUnusedIndex: (reason: string) => void;
  readonly #partFile: PartFile;
  readonly #nowMs: () => number;

  /** `onNewTable` is told of each reading once, not at each call; `onUnusedIndex` at most as often. */
  constructor({
    onNewTable = () => undefined,
    onUnusedIndex = () => undefined,
    partFile = () => undefined,
    nowMs = () => performance.now(),
  }: TableFileOptions = {}) {
    this.#onNewTable = onNewTable;
    this.#onUnusedIndex = onUnusedIndex;
    this.#partFile = partFile;
    this.#nowMs = nowMs;
  }

  /** Never throws: a table that is missing or broken is an outcome of its own. */
  read(asset: PrivateAsset | undefined): TableReading {
    return this.#read(asset, undefined);
  }

  /**
   * As `read`, by the index if there is one that fits. `work` answers one call and changes nothing: if the file is
   * written over meanwhile, it is done once more, with the table that is there then. If it needs a part of a sharded
   * table that is missing or damaged, the table is unreadable for it: nobody knows what the part says of the call.
   */
  answer<Answer>(
    asset: PrivateAsset | undefined,
    index: PrivateAsset | undefined,
    work: (reading: TableReading) => Answer,
  ): Answer {
    try {
      return answerWith(this.#read(asset, index), work);
    } catch (error) {
      if (!(error instanceof TableTextChanged)) throw error;
      this.#keep(undefined);
      return answerWith(this.#read(asset, undefined), work);
    }
  }

  #read(asset: PrivateAsset | undefined, index: PrivateAsset | undefined): TableReading {
    if (!asset) return { kind: 'unreadable', reason: 'the deployment has no route table' };
    const { path } = asset;
    const kept = this.#kept?.path === path ? this.#kept : undefined;
    const nowMs = this.#nowMs();
    if (kept && nowMs - kept.lookedAtMs < LOOK_EVERY_MS) return kept.reading;
    try {
      const stamp = fileStamp(statSync(path));
      if (kept?.stamp === stamp) {
        kept.lookedAtMs = nowMs;
        return kept.reading;
      }
      const opened = (index && this.#openIndexed(path, index.path)) ?? {
        ...open(readFileSync(path), this.#partFile),
        stamp,
      };
      this.#keep({ path, lookedAtMs: nowMs, ...opened });
      this.#onNewTable(opened.reading);
      return opened.reading;
    } catch (error) {
      this.#keep(undefined);
      return { kind: 'unreadable', reason: String(error) };
    }
  }

  #openIndexed(path: string, indexPath: string): Omit<Kept, 'path' | 'lookedAtMs'> | undefined {
    const opened = openOrSay(path, indexPath);
    if (opened.kind === 'unused') {
      this.#onUnusedIndex(opened.reason);
      return undefined;
    }
    const { table, version, stamp, close } = opened;
    return { reading: { kind: 'read', table, version }, stamp, close };
  }

  #keep(kept: Kept | undefined): void {
    this.#kept?.close?.();
    this.#kept = kept;
  }
}

/** Whatever is wrong with an index, calls are answered without it. */
function openOrSay(path: string, indexPath: string): IndexedTableFile {
  try {
    return openIndexedTableFile(path, indexPath);
  } catch (error) {
    const reason = error instanceof TableTextChanged ? 'the table is being written' : String(error);
    return { kind: 'unused', reason };
  }
}

function answerWith<Answer>(
  reading: TableReading,
  work: (reading: TableReading) => Answer,
): Answer {
  try {
    return work(reading);
  } catch (error) {
    if (!(error instanceof PartUnreadable)) throw error;
    return work({ kind: 'unreadable', reason: error.message });
  }
}

function open(content: Buffer, partFile: PartFile): Pick<Kept, 'reading' | 'close'> {
  const json = parseJson(content.toString('utf8'));
  if (json === undefined) return { reading: { kind: 'unreadable', reason: 'it is not JSON' } };
  const { close, ...opened } = isShardedHead(json)
    ? openShardedTableFile(json, partFile)
    : { ...openTable(json), close: undefined };
  if (opened.kind === 'broken') {
    return { reading: { kind: 'unreadable', reason: issueCodes(opened.issues) } };
  }
  const reading = { kind: 'read', table: opened.table, version: contentTag(content) } as const;
  return { reading, ...(close && { close }) };
}

/** The error of JSON.parse quotes the text, secrets and all: it is not passed on. */
function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
