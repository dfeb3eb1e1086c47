/** The command: this process's arguments in, its exit code out. */
import { runCommandLine } from './command-line';
import { createNodeShell } from './commands/node-shell';

void runCommandLine(createNodeShell(), process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
