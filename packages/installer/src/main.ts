/** The command: this process's arguments in, its exit code out. */
import { endProcessWith, EXIT } from 'command-line';
import { INTERRUPTED, runCommandLine } from './command-line';
import { createInstallerShell } from './node-shell';

process.once('SIGINT', () => {
  process.stderr.write(INTERRUPTED);
  process.exit(EXIT.interrupted);
});

void endProcessWith(runCommandLine(createInstallerShell(), process.argv.slice(2)));
