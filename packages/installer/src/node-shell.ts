/** The real shell: this process, its terminal, its files, its children. */
import { spawn } from 'node:child_process';
import { createNodeShell, UsageError } from 'command-line';
import type { Interruption } from './interruption';
import type { CommandOutcome, CommandRun, Shell } from './shell';

export function createInstallerShell(interruption: Interruption): Shell {
  return {
    ...createNodeShell((message) => new UsageError(message)),
    nodeVersion: process.versions.node,
    run: runCommand,
    onInterruption: interruption.set,
  };
}

function runCommand(run: CommandRun): Promise<CommandOutcome> {
  const { command, args, cwd, environment, isInteractive = false } = run;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...environment },
      stdio: isInteractive ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    // Ended with this process: the next run looks again at what it was doing.
    const end = (): void => void child.kill();
    // Before what else ends with this process, which may put back what the child has changed.
    process.prependOnceListener('exit', end);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    child.once('error', (error) => {
      if ('code' in error && error.code === 'ENOENT') resolve({ exitCode: undefined, output: '' });
      else reject(error);
    });
    child.once('close', (exitCode) => {
      process.removeListener('exit', end);
      resolve({ exitCode: exitCode ?? 1, output });
    });
  });
}
