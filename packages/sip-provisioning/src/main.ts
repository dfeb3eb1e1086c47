/** The command: this process's arguments in, its exit code out. */
import { runCommandLine } from './command-line';
import { createNodeShell } from './commands/node-shell';

// Whoever reads may stop (`| head`): what was begun goes on to its end, and the exit code says how that was.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

void runCommandLine(createNodeShell(), process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
