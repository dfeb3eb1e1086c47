/** Runs the real Twilio CLI against an emulator; installs it once, into a folder of its own. */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { TwilioEmulator } from '../src/index';
import { doorEnvironment, runNode, type Finished } from './run-node';

/** 100 MB that nothing else needs: no dependency of the repository, but cached. */
const VERSION = '6.2.4';
const FOLDER = join(__dirname, '../../../.cache/twilio-cli');
const PACKAGE = join(FOLDER, 'node_modules/twilio-cli');

/** Installs the CLI when it is not there yet: a minute over the network. Two may do so at once. */
export async function installTwilioCli(): Promise<void> {
  if (installedVersion() === VERSION) return;
  mkdirSync(dirname(FOLDER), { recursive: true });
  const own = mkdtempSync(`${FOLDER}-`);
  try {
    await installInto(own);
    putInPlace(own);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

async function installInto(folder: string): Promise<void> {
  writeFileSync(join(folder, 'package.json'), '{"name":"twilio-cli-cache","private":true}\n');
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts'];
  try {
    await promisify(execFile)('npm', [...args, `twilio-cli@${VERSION}`], { cwd: folder });
  } catch (cause) {
    throw new Error(
      `twilio-cli ${VERSION} could not be installed. This test needs it from the npm registry: the network once, then it stays in .cache/twilio-cli.`,
      { cause },
    );
  }
}

/** A rename onto a folder that is not empty fails: the faster one's copy stays, an older version goes. */
function putInPlace(own: string): void {
  try {
    renameSync(own, FOLDER);
  } catch (error) {
    if (installedVersion() === VERSION) return;
    if (!existsSync(FOLDER)) throw error;
    rmSync(FOLDER, { recursive: true, force: true });
    renameSync(own, FOLDER);
  }
}

function installedVersion(): string | undefined {
  const file = join(PACKAGE, 'package.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

/** The CLI of one person: a home folder of its own, credentials in the environment. */
export class TwilioCli {
  readonly #home = mkdtempSync(join(tmpdir(), 'twilio-cli-home-'));

  constructor(private readonly emulator: TwilioEmulator) {}

  /** Runs `twilio <line>`; quotes are not read, so a value holds no space. */
  run(line: string): Promise<Finished> {
    const { accountSid, authToken } = this.emulator;
    return runNode(
      join(PACKAGE, 'bin/run'),
      line.split(/\s+/),
      {
        ...doorEnvironment(this.emulator, 'proxy'),
        HOME: this.#home,
        TWILIO_ACCOUNT_SID: accountSid,
        TWILIO_AUTH_TOKEN: authToken,
      },
      this.#home,
    );
  }

  /** Runs a command that succeeds and returns the resources that it prints; for none it prints nothing. */
  async json(line: string): Promise<Record<string, unknown>[]> {
    const { exitCode, stdout, stderr } = await this.run(`${line} -o json`);
    if (exitCode !== 0) throw new Error(`twilio ${line} ended with ${exitCode}: ${stderr}`);
    return JSON.parse(stdout === '' ? '[]' : stdout) as Record<string, unknown>[];
  }

  dispose(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}
