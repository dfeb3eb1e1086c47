/** The real shell: this process, its terminal, its files. */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import type { Shell } from './shell';

export function createNodeShell(): Shell {
  const isTerminal = isatty(1);
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    canAsk: isatty(0) && isTerminal,
    isTerminal: isTerminal && process.env['NO_COLOR'] === undefined,
    // Loaded when someone is asked: most runs ask nobody.
    confirm: async (message) =>
      (await import('@inquirer/prompts')).confirm({ message, default: false }),
    ask: async (message) => (await import('@inquirer/prompts')).input({ message }),
    environment: process.env,
    cliConfig: () => {
      const folder = process.env['TWILIO_CONFIG_DIR'] ?? join(homedir(), '.twilio-cli');
      const text = readText(join(folder, 'config.json'));
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    readFile: readText,
    writeFile: (path, text) => {
      const next = `${path}.${process.pid}.tmp`;
      writeFileSync(next, text, { mode: 0o600 });
      renameSync(next, path);
    },
    fetch: (...request) => fetch(...request),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    nowMs: () => Date.now(),
    randomBytes: (count) => randomBytes(count),
  };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
