/** Decides which archive file is written with a publish, and which ones the new build takes over as they are. */
import { archiveBound, archivePaths, type ArchiveBound } from './archive-bound';
import {
  olderCharacters,
  packArchive,
  withoutForgotten,
  withTable,
  type ArchiveContent,
  type TableToKeep,
} from './archive-content';

/** What the publish record says of one file, so that nobody opens it to learn what it holds. */
export interface ArchiveFile {
  readonly path: string;
  /** Ids of history entries, newest first. */
  readonly ids: readonly string[];
}

export interface ArchivePlan {
  /** All files of the new build, newest first: for its record. */
  readonly files: readonly ArchiveFile[];
  /** The file that is uploaded; the others are taken over by their version SIDs. */
  readonly upload?: { readonly path: string; readonly content: Uint8Array };
}

export interface ArchiveState {
  /** Newest first. */
  readonly files: readonly ArchiveFile[];
  /** Undefined for all if they are not on this container's disk: after a deployment from the command line. */
  readonly read: (path: string) => ArchiveContent | undefined;
}

/**
 * `add` is oldest first. Small files are put together again, so that deployments from the command line, which each
 * begin a new one, do not use them up.
 */
export function planArchive(
  { files, read }: ArchiveState,
  add: readonly TableToKeep[],
  isKnown: (id: string) => boolean,
  bound: ArchiveBound = archiveBound,
): ArchivePlan {
  const untouched = files.filter(({ ids }) => ids.some(isKnown));
  const waiting = [...untouched];
  const added = add.reduce<ArchiveContent>(withTable, []);
  let content = added;
  for (let next = waiting[0]; next; next = waiting[0]) {
    const stored = read(next.path);
    if (!stored) break;
    const together = content === added ? add.reduce(withTable, stored) : [...content, ...stored];
    const kept = withoutForgotten(
      together,
      (id) => isKnown(id) || add.some((each) => each.id === id),
    );
    if (olderCharacters(kept) > bound.olderCharacters) break;
    content = kept;
    waiting.shift();
  }
  const packed = packWithin(content, added, bound.bytes);
  // What did not fit is not put together: all files stay as they are.
  if (!packed) return { files: untouched };
  const others = packed.content === content ? waiting : untouched;
  return withFile(others.slice(0, bound.files - 1), packed);
}

interface Packed {
  readonly content: ArchiveContent;
  readonly file: Uint8Array;
}

/** The most that fits into one asset: all of it, what is new, or nothing. */
function packWithin(
  content: ArchiveContent,
  added: ArchiveContent,
  maxBytes: number,
): Packed | undefined {
  for (const each of [content, added, added.slice(0, 1)]) {
    const file = packArchive(each);
    if (each.length > 0 && file.length <= maxBytes) return { content: each, file };
  }
  return undefined;
}

function withFile(kept: readonly ArchiveFile[], { content, file }: Packed): ArchivePlan {
  const path = archivePaths.find((each) => !kept.some((other) => other.path === each));
  if (path === undefined) throw new Error('More archive files than there are paths.');
  return {
    files: [{ path, ids: content.map(({ id }) => id) }, ...kept],
    upload: { path, content: file },
  };
}
