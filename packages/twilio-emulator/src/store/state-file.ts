/** Keeps the state of an emulator in a file, so that it survives a restart. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Account } from '../account/account';
import type { SavedRows } from './store';

export interface SavedState {
  readonly version: 1;
  readonly seed: string;
  readonly sidCount: number;
  readonly account: Account;
  readonly rows: SavedRows;
}

/** Changes that come together are written together, in milliseconds of real time. */
const WRITE_AFTER_MS = 50;

export class StateFile {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly path: string,
    private readonly capture: () => SavedState,
  ) {}

  /** What was saved; undefined for a file that does not exist yet. */
  static read(path: string): SavedState | undefined {
    if (!existsSync(path)) return undefined;
    const saved = JSON.parse(readFileSync(path, 'utf8')) as SavedState;
    if ((saved.version as unknown) !== 1) {
      throw new Error(`${path} is no state file of this emulator: delete it or name another.`);
    }
    return saved;
  }

  changed(): void {
    this.#timer ??= setTimeout(() => this.write(), WRITE_AFTER_MS).unref();
  }

  /** Writes beside the file and renames, so that a crash leaves the old state. */
  write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const draft = `${this.path}.part`;
    writeFileSync(draft, JSON.stringify(this.capture()), { mode: 0o600 });
    renameSync(draft, this.path);
  }
}
