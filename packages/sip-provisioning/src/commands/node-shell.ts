/** The real shell: this process, its terminal, its files. */
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import { AccountError } from '../account/account-error';
import type { Shell } from './shell';
import { createTerminal } from './terminal';

export function createNodeShell(): Shell {
  const isTerminal = isatty(1);
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    canAsk: isatty(0) && isTerminal,
    isTerminal: isTerminal && process.env['NO_COLOR'] === undefined,
    ...createTerminal({}),
    environment: process.env,
    cliConfig: () => {
      const folder = process.env['TWILIO_CONFIG_DIR'] ?? join(homedir(), '.twilio-cli');
      const file = join(folder, 'config.json');
      const text = readText(file);
      return text === undefined ? undefined : parseConfig(text, file);
    },
    readFile: readText,
    writeFile: replaceFile,
    fetch: (...request) => fetch(...request),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    nowMs: () => Date.now(),
    randomBytes: (count) => randomBytes(count),
  };
}

/** Whole or not at all; a new file is for its owner only, an old one stays for whom it was. */
function replaceFile(path: string, text: string): void {
  const isNew = !existsSync(path);
  const target = isNew ? path : realpathSync(path);
  const mode = isNew ? 0o600 : statSync(target).mode;
  const next = `${target}.${process.pid}.tmp`;
  writeFileSync(next, text, { mode });
  renameSync(next, target);
}

/** The parser's own message would quote the file, and with it a secret. */
function parseConfig(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new AccountError('cannot-read-file', `${file} is not JSON: log in with the Twilio CLI.`);
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
