/** The command: this process's arguments in, its exit code out. */
import { runCommandLine } from './command-line';
import { createNodeShell } from './node-shell';
import { EXIT } from './shell';

process.once('SIGINT', () => {
  process.stderr.write('\nInterrupted: the same command, run again, goes on from here.\n');
  process.exit(EXIT.interrupted);
});

// Whoever reads may stop (`| head`): what was begun goes on to its end, and the exit code says how that was.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

void runCommandLine(createNodeShell(), process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
