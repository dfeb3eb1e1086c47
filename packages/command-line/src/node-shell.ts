/** The real shell: this process, its terminal, its files. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import { parseJson } from './parse-json';
import { replaceFile } from './replace-file';
import type { Shell } from './shell';
import { createTerminal } from './terminal';

/** `refuse` makes the error for a file of the Twilio CLI that cannot be read as JSON. */
export function createNodeShell(refuse: (message: string) => Error): Shell {
  const isTerminal = isatty(1);
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    canAsk: isatty(0) && isTerminal,
    isTerminal: isTerminal && process.env['NO_COLOR'] === undefined,
    ...createTerminal({}),
    environment: process.env,
    cliConfig: () => readCliConfig(refuse),
    readFile: readText,
    writeFile: replaceFile,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    nowMs: () => Date.now(),
  };
}

/** The parser's own message would quote the file, and with it a secret. */
function readCliConfig(refuse: (message: string) => Error): unknown {
  const folder = process.env['TWILIO_CONFIG_DIR'] ?? join(homedir(), '.twilio-cli');
  const file = join(folder, 'config.json');
  const text = readText(file);
  if (text === undefined) return undefined;
  const config = parseJson(text);
  if (config === undefined) throw refuse(`${file} is not JSON: log in with the Twilio CLI.`);
  return config;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
