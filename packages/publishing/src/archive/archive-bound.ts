/** How much of what was published is kept whole; the oldest goes first, never the newest. */

/** Files of a build; Twilio allows 50 private assets (docs, serverless limits), and large tables need the others. */
export const MAX_ARCHIVE_FILES = 16;
/** Characters of JSON, before gzip, that a file holds beside its newest table. */
const MAX_OLDER_CHARACTERS = 4_000_000;
/** Bytes of one file: Twilio's limit for a private asset is 10 MB (docs, serverless limits). */
const MAX_ARCHIVE_BYTES = 10_000_000;

export interface ArchiveBound {
  readonly files: number;
  readonly olderCharacters: number;
  readonly bytes: number;
}

export const archiveBound: ArchiveBound = {
  files: MAX_ARCHIVE_FILES,
  olderCharacters: MAX_OLDER_CHARACTERS,
  bytes: MAX_ARCHIVE_BYTES,
};

const ROOT = '/history/';

/** Paths of archive files: each keeps its asset, so a service never has more of them. */
export const archivePaths: readonly string[] = Array.from(
  { length: MAX_ARCHIVE_FILES },
  (_, index) => `${ROOT}${index}`,
);

export function isArchivePath(path: string): boolean {
  return path.startsWith(ROOT);
}
