/** What every command touches outside itself; tests pass their own, and a command line adds what only it needs. */

export interface Shell {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether someone can be asked. */
  readonly canAsk: boolean;
  /** Whether output is looked at on a terminal: colours. */
  readonly isTerminal: boolean;
  /** As `ask` and `choose`, rejects with PromptEnded on Ctrl-C. No answer means no. */
  readonly confirm: (question: string) => Promise<boolean>;
  readonly ask: (question: string) => Promise<string>;
  /** Any number of the choices. */
  readonly choose: (question: string, choices: readonly string[]) => Promise<readonly string[]>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Content of the Twilio CLI's config.json, parsed; undefined: there is none. */
  readonly cliConfig: () => unknown;
  /** Undefined: there is no such file. */
  readonly readFile: (path: string) => string | undefined;
  /** Whole or not at all (see `replaceFile`). */
  readonly writeFile: (path: string, text: string) => void;
  readonly sleep: (ms: number) => Promise<void>;
  readonly nowMs: () => number;
}
