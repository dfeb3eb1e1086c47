/** The command: this process's arguments in, its exit code out. */
import { runCommandLine } from './command-line';
import { createNodeShell } from './node-shell';
import { EXIT } from './shell';

process.once('SIGINT', () => {
  process.stderr.write('\nInterrupted: the same command, run again, goes on from here.\n');
  process.exit(EXIT.interrupted);
});

void runCommandLine(createNodeShell(), process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
