/** Keeps the state of an emulator in a file, so that it survives a restart. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isSavedState, type SavedState } from './saved-state';

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
    const saved = parse(readFileSync(path, 'utf8'));
    if (!isSavedState(saved)) {
      throw new Error(`${path} is not a state file of this emulator: delete it or name another.`);
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
