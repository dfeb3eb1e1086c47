/** Everything a command touches outside itself; tests pass their own. */
import type { Shell as CommandLineShell } from 'command-line';
import type { AccountOptions } from '../account/account';

/** Nothing here lets a person choose from a list. */
export interface Shell extends Omit<CommandLineShell, 'choose'> {
  readonly fetch: typeof fetch;
  /** Random bytes for a generated password. */
  readonly randomBytes: (count: number) => Uint8Array;
  readonly accountOptions?: AccountOptions;
}

/** Options that every command has. */
export interface CommonOptions {
  readonly file: string;
  readonly profile?: string;
  readonly json?: boolean;
  readonly concurrency?: number;
  /** Seconds for which an answer is waited for. */
  readonly timeout?: number;
}
