/** The route table as a build stores it: its files, and the version that names its state. */
import type { Build, FileVersion } from './serverless-port';

/** Runtime path of `assets/config.private.json`. */
export const TABLE_PATH = '/config.json';

export interface StoredTable {
  /** All asset versions that make it up. */
  readonly files: readonly FileVersion[];
  /** SID (`ZN…`) that every publish of other content changes: what an edit is based on. */
  readonly version: string;
}

/** A file of a table that is not uploaded yet. */
export interface TableFile {
  readonly path: string;
  readonly content: string;
}

export function isTablePath(path: string): boolean {
  return path === TABLE_PATH;
}

/** Undefined for a build of something else. */
export function storedTableOf(build: Build): StoredTable | undefined {
  const files = build.assetVersions.filter(({ path }) => isTablePath(path));
  const [first] = files;
  return first && { files, version: first.sid };
}

export function tableVersionOf(build: Build): string | undefined {
  return storedTableOf(build)?.version;
}

/** `text` is the table's JSON. */
export function tableFiles(text: string): readonly TableFile[] {
  return [{ path: TABLE_PATH, content: text }];
}
