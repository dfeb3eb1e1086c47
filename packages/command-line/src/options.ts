/** Options of commands: how their values are read, and examples below the help. */
import { InvalidArgumentError } from 'commander';

/** For an option that may be given several times. */
export function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** Throws commander's error, which becomes a usage error. */
export function positive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('Not a number above 0.');
}

/** `command` is what each line begins with: `npm run`. */
export function examples(command: string, lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${command} ${line}\n`).join('')}`;
}
