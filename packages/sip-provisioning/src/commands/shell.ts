/** Everything a command touches outside itself; tests pass their own. */
import type { AccountOptions } from '../account/account';
import type { Environment } from '../account/credentials';

export interface Shell {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether someone can be asked. */
  readonly canAsk: boolean;
  /** Whether output is looked at on a terminal: colours. */
  readonly isTerminal: boolean;
  /** As `ask`, rejects with PromptEnded on Ctrl-C. */
  readonly confirm: (question: string) => Promise<boolean>;
  readonly ask: (question: string) => Promise<string>;
  readonly environment: Environment;
  /** Content of the Twilio CLI's config.json, parsed; undefined: none. */
  readonly cliConfig: () => unknown;
  /** Undefined: no such file. */
  readonly readFile: (path: string) => string | undefined;
  /** Whole or not at all. */
  readonly writeFile: (path: string, text: string) => void;
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number) => Promise<void>;
  readonly nowMs: () => number;
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

/** Exit codes, as the README lists them. */
export const EXIT = {
  ok: 0,
  error: 1,
  usage: 2,
  changes: 3,
  verifyFailed: 4,
  waiting: 5,
  /** 128 + SIGINT, as shells say it. */
  interrupted: 130,
} as const;

/** Ctrl-C at a question. */
export class PromptEnded extends Error {
  override readonly name = 'PromptEnded';
}

/** A command that was called wrongly; its message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A command that has said all and ends; what it said is in `out` and `err`. */
export class CommandEnd extends Error {
  override readonly name = 'CommandEnd';

  constructor(readonly exitCode: number) {
    super(`ends with ${exitCode}`);
  }
}
