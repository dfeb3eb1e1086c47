/** Everything a command touches outside itself, except Twilio. */
import type { Shell as CommandLineShell } from 'command-line';
import type { Interruption } from './interruption';

export interface CommandRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Added to this process's environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** The command may ask the person at the terminal itself. */
  readonly isInteractive?: boolean;
}

/** `exitCode` is undefined if there is no such command. `output` is empty if it was shown at once. */
export interface CommandOutcome {
  readonly exitCode: number | undefined;
  readonly output: string;
}

export interface Shell extends CommandLineShell {
  /** What a signal has to be followed by, until the returned function is called. */
  readonly onInterruption: Interruption['set'];
  readonly nodeVersion: string;
  readonly run: (command: CommandRun) => Promise<CommandOutcome>;
}
