/** Runs one command line: the one place where the end of a command, good or bad, becomes an exit code. */
import { Command, CommanderError } from 'commander';
import { CommandEnd, PromptEnded, UsageError } from './endings';
import { EXIT } from './exit-codes';
import type { Shell } from './shell';

type Output = Pick<Shell, 'out' | 'err'>;

/** Makes the action of a command from a function that resolves to its exit code. */
export type Run = <Args extends readonly unknown[]>(
  command: (...args: Args) => Promise<number>,
) => (...args: Args) => Promise<void>;

export interface ProgramTexts {
  /** Written after Ctrl-C at a question. */
  readonly interrupted: string;
  /** What is written about an error that ends the command; no secret in it. */
  readonly aboutError: (error: unknown) => string;
}

/** A program that writes to the shell and never ends the process; `name` is shown in its help. */
export function createProgram({ out, err }: Output, name: string): Command {
  return new Command(name).exitOverride().configureOutput({ writeOut: out, writeErr: err });
}

/** `args` are without the program's name. Resolves to the exit code and never rejects. */
export async function runProgram(
  shell: Output,
  args: readonly string[],
  build: (run: Run) => Command,
  texts: ProgramTexts,
): Promise<number> {
  let exitCode: number = EXIT.ok;
  const program = build((command) => async (...given) => {
    exitCode = await command(...given);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return exitCodeFor(shell, error, texts);
  }
}

function exitCodeFor(
  { err }: Output,
  error: unknown,
  { interrupted, aboutError }: ProgramTexts,
): number {
  if (error instanceof CommandEnd) return error.exitCode;
  // Help and version are errors of commander's too; it has written about all of them itself.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof PromptEnded) {
    err(interrupted);
    return EXIT.interrupted;
  }
  err(aboutError(error));
  return error instanceof UsageError ? EXIT.usage : EXIT.error;
}
