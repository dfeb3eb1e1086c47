/** `import`: writes a declaration from an account. */
import { EXIT, UsageError } from 'command-line';
import { FULL_ATTENTION, observeAccount } from '../account/observe';
import { importDeclaration } from '../import/import-declaration';
import { connectAny } from './connect';
import type { CommonOptions, Shell } from './shell';

export interface ImportOptions extends CommonOptions {
  /** Left out: the declaration is printed. */
  readonly output?: string;
}

export async function importCommand(shell: Shell, options: ImportOptions): Promise<number> {
  const { output } = options;
  if (output !== undefined && shell.readFile(output) !== undefined) {
    throw new UsageError(`${output} exists: choose another file.`);
  }
  const account = connectAny(shell, options);
  const { text, skipped } = importDeclaration(await observeAccount(account, FULL_ATTENTION));
  if (output === undefined) shell.out(text);
  else {
    shell.writeFile(output, text);
    shell.out(`Wrote ${output}.\n`);
  }
  for (const each of skipped) shell.err(`Left out: ${each}.\n`);
  return EXIT.ok;
}
