/** The real shell: this process, its terminal, its files, its children. */
import { spawn } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import { UsageError } from './installer-error';
import type { CommandOutcome, CommandRun, Shell } from './shell';

export function createNodeShell(): Shell {
  const isTerminal = isatty(1);
  // Loaded when someone is asked: most runs ask nobody.
  const prompts = () => import('@inquirer/prompts');
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    canAsk: isatty(0) && isTerminal,
    isTerminal: isTerminal && process.env['NO_COLOR'] === undefined,
    confirm: async (message) => (await prompts()).confirm({ message, default: false }),
    ask: async (message) => (await prompts()).input({ message }),
    choose: async (message, choices) =>
      (await prompts()).checkbox({ message, choices: choices.map((value) => ({ value })) }),
    environment: process.env,
    nodeVersion: process.versions.node,
    cliConfig: () => {
      const folder = process.env['TWILIO_CONFIG_DIR'] ?? join(homedir(), '.twilio-cli');
      const file = join(folder, 'config.json');
      const text = readText(file);
      return text === undefined ? undefined : parseConfig(text, file);
    },
    readFile: readText,
    writeFile: (path, text) => {
      const next = `${path}.${process.pid}.tmp`;
      writeFileSync(next, text);
      renameSync(next, path);
    },
    run: runCommand,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    nowMs: () => Date.now(),
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
    // Ended with this process: what it was doing is looked at anew by the next run.
    const end = (): void => void child.kill();
    process.once('exit', end);
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

/** The parser's own message would quote the file, and with it a secret. */
function parseConfig(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError(`${file} is not JSON: log in with the Twilio CLI.`);
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
