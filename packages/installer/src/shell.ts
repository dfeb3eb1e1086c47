/** Everything a command touches outside itself, but for Twilio. */

export interface CommandRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Added to this process's environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** The command may ask the person at the terminal itself. */
  readonly isInteractive?: boolean;
}

/** `exitCode` is undefined where the command is not there. `output` is empty where it was shown at once. */
export interface CommandOutcome {
  readonly exitCode: number | undefined;
  readonly output: string;
}

export interface Shell {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether someone can be asked. */
  readonly canAsk: boolean;
  /** Whether output is looked at on a terminal: colours. */
  readonly isTerminal: boolean;
  readonly confirm: (question: string) => Promise<boolean>;
  readonly ask: (question: string) => Promise<string>;
  readonly choose: (question: string, choices: readonly string[]) => Promise<readonly string[]>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly nodeVersion: string;
  /** Content of the Twilio CLI's config.json, parsed; undefined: none. */
  readonly cliConfig: () => unknown;
  /** Undefined: no such file. */
  readonly readFile: (path: string) => string | undefined;
  /** Whole or not at all. */
  readonly writeFile: (path: string, text: string) => void;
  readonly run: (command: CommandRun) => Promise<CommandOutcome>;
  readonly sleep: (ms: number) => Promise<void>;
  readonly nowMs: () => number;
}

/** Exit codes, as in the help; those of sip-provision mean the same. */
export const EXIT = {
  ok: 0,
  error: 1,
  usage: 2,
  changes: 3,
  verifyFailed: 4,
  interrupted: 130,
} as const;
