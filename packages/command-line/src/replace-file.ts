/** Replaces a file so that nobody loses by it: whole or not at all, for the same people, through a link. */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, resolve } from 'node:path';

/** For its owner only: what a command writes may hold a password. */
const NEW_FILE_MODE = 0o600;

/** As the kernel (path_resolution(7)): more links in a row than this are a circle. */
const MAX_LINKS = 40;

/**
 * Writes `text` to the file at `path`. A reader sees the old text or the new one, and so does the next run after a crash.
 *
 * An existing file keeps its mode, and its owner if this process may set it; a new one is for its owner only. A symbolic
 * link stays, and the file it leads to is replaced, even if that does not exist yet. What is not a regular file (a
 * terminal, a pipe) is written to and not replaced. Throws Node's error, with the file unchanged, if it may not be
 * written; that includes a file that is protected by its own mode, though its folder would allow replacing it.
 */
export function replaceFile(path: string, text: string): void {
  const target = followLinks(path);
  const old = statSync(target, { throwIfNoEntry: false });
  if (old) accessSync(target, constants.W_OK);
  if (old && !old.isFile()) {
    writeFileSync(target, text);
    return;
  }
  const next = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  // Never through a file or link that somebody has put there: "x" fails if the name is taken.
  const file = openSync(next, 'wx', NEW_FILE_MODE);
  try {
    try {
      writeFileSync(file, text);
      if (old) keepOwnerAndMode(file, old);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(next, target);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}

/** Only the owner of a file, and root, may do this; the new file is the writer's then, and must not let others in. */
function keepOwnerAndMode(file: number, { uid, gid, mode }: Stats): void {
  // The owner first: setting it may clear bits of the mode.
  const isSameGroup = mayGive(file, uid, gid) || mayGive(file, KEEP, gid);
  fchmodSync(file, mode & (isSameGroup ? 0o777 : 0o707));
}

/** chown(2): leave this one as it is. */
const KEEP = 0xffffffff;

function mayGive(file: number, uid: number, gid: number): boolean {
  try {
    fchownSync(file, uid, gid);
    return true;
  } catch {
    return false;
  }
}

/** The file itself, which need not exist. `realpath` would refuse a link to a file that is not there yet. */
function followLinks(path: string): string {
  let target = resolve(path);
  for (let links = 0; links < MAX_LINKS; links += 1) {
    if (lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return target;
    target = resolve(dirname(target), readlinkSync(target));
  }
  // Node's own error, which names the path.
  statSync(path);
  return target;
}
