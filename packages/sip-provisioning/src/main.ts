/** The command: this process's arguments in, its exit code out. */
import { endProcessWith } from 'command-line';
import { runCommandLine } from './command-line';
import { createProvisioningShell } from './commands/node-shell';

void endProcessWith(runCommandLine(createProvisioningShell(), process.argv.slice(2)));
