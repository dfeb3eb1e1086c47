/** A file of what was asked, one line of JSON for each request, without secrets: to report a gap with. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { LoggedRequest } from '../request-log';
import { recordedLine } from './recorded-line';

export class RequestRecord {
  #file: number | undefined;

  /** Goes on in a file that is there. Throws if it cannot be written. */
  constructor(path: string) {
    this.#file = openSync(path, 'a', 0o600);
  }

  /** Written at once: a process that is killed has lost nothing. */
  write(request: LoggedRequest): void {
    if (this.#file === undefined) return;
    writeSync(this.#file, `${JSON.stringify(recordedLine(request))}\n`);
  }

  /** Answers that are cut off by the end are not recorded. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}
