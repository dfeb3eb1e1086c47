/** The command: this process's arguments in, its exit code out. */
import { endProcessWith, EXIT } from 'command-line';
import { INTERRUPTED, runCommandLine } from './command-line';
import { Interruption } from './interruption';
import { createInstallerShell } from './node-shell';

const interruption = new Interruption();

// By way of 'exit', so that what a step has to put back is put back. A shell says 128 and the number of the signal.
const SIGNALS = { SIGHUP: 129, SIGINT: EXIT.interrupted, SIGTERM: 143 } as const;

for (const [signal, exitCode] of Object.entries(SIGNALS)) {
  process.once(signal, () => {
    const say = (text: string) => void process.stderr.write(text);
    void interruption.meet(say, INTERRUPTED).finally(() => process.exit(exitCode));
  });
}

void endProcessWith(runCommandLine(createInstallerShell(interruption), process.argv.slice(2)));
