/** Runs the real Twilio CLI, with its Flex and Serverless plugins, against an emulator. */
import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TwilioEmulator } from '../src/index';
import { startNpmRegistry, type NpmRegistry } from './npm-registry';
import { doorEnvironment, runNode, type Door, type Finished } from './run-node';

const CLIENTS = join(__dirname, '../../../.cache/clients');
const BIN = join(CLIENTS, 'twilio-cli/node_modules/twilio-cli/bin/run');
const PLUGINS = join(CLIENTS, 'twilio-cli-plugins');

/** Installs the CLI, and its plugins where they are needed, unless they are there: a minute over the network. */
export async function installTwilioCli(needs: { plugins?: boolean } = {}): Promise<void> {
  const script = join(__dirname, '../scripts/install-clients.mjs');
  const names = ['twilio-cli', ...(needs.plugins === true ? ['twilio-cli-plugins'] : [])];
  await promisify(execFile)(process.execPath, [script, ...names]);
}

export interface CliOptions {
  /** Default proxy; the plugins need redirect. */
  readonly door?: Door;
  /** Default environment: TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN. With a profile nothing is there but the profile. */
  readonly credentials?: 'environment' | 'profile';
}

/** The CLI of one person: a home folder of its own. */
export class TwilioCli {
  /** Holds ~/.twilio-cli. */
  readonly home = mkdtempSync(join(tmpdir(), 'twilio-cli-home-'));
  #registry: NpmRegistry | undefined;

  constructor(
    private readonly emulator: TwilioEmulator,
    private readonly options: CliOptions = {},
  ) {}

  /** What `twilio plugins:install` leaves behind. */
  async addPlugins(): Promise<void> {
    const data = join(this.home, '.twilio-cli');
    mkdirSync(data, { recursive: true });
    cpSync(join(PLUGINS, 'package.json'), join(data, 'package.json'));
    symlinkSync(join(PLUGINS, 'node_modules'), join(data, 'node_modules'));
    this.#registry = await startNpmRegistry(PLUGINS);
  }

  /** `twilio profiles:create`: from then on a profile has an API key, and the auth token is forgotten. */
  async logIn(profile = 'local'): Promise<void> {
    const { accountSid, authToken } = this.emulator;
    await this.print(
      `profiles:create ${accountSid} --auth-token ${authToken} --profile ${profile}`,
    );
    await this.print(`profiles:use ${profile}`);
  }

  /** The file in which the CLI keeps its profiles. */
  keptSecrets(): string {
    return readFileSync(join(this.home, '.twilio-cli/config.json'), 'utf8');
  }

  /**
   * Runs `twilio <line>` in `folder`, where each question is answered with yes. Quotes are not read: a value with
   * a space needs a list of words.
   */
  run(line: string | readonly string[], folder: string = this.home): Promise<Finished> {
    const words = typeof line === 'string' ? line.split(/\s+/) : line;
    return runNode(BIN, words, this.environment(), { cwd: folder, input: 'y\n' });
  }

  /** Puts `twilio` into a folder of the PATH. */
  installCommand(folder: string): void {
    const file = join(folder, 'twilio');
    writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`);
    chmodSync(file, 0o755);
  }

  /** For running the CLI some other way: as `twilio`, from a script of somebody else. */
  environment(): Record<string, string> {
    const { door = 'proxy', credentials = 'environment' } = this.options;
    const { accountSid, authToken } = this.emulator;
    return {
      ...doorEnvironment(this.emulator, door),
      HOME: this.home,
      // No news of the CLI, no telemetry: nothing leaves this machine.
      TWILIO_DISABLE_AUTOUPDATE: 'true',
      CI: 'true',
      ...(this.#registry && { npm_config_registry: this.#registry.url }),
      ...(credentials === 'environment' && {
        TWILIO_ACCOUNT_SID: accountSid,
        TWILIO_AUTH_TOKEN: authToken,
      }),
    };
  }

  /** Runs a command that succeeds and returns what it prints. */
  async print(line: string | readonly string[], folder?: string): Promise<string> {
    const { exitCode, stdout, stderr } = await this.run(line, folder);
    if (exitCode === 0) return stdout + stderr;
    throw new Error(`twilio ${String(line)} ended with ${exitCode}: ${stdout}${stderr}`);
  }

  /** Runs a command that succeeds and returns the resources that it prints; for none it prints nothing. */
  async json(line: string): Promise<Record<string, unknown>[]> {
    const { exitCode, stdout, stderr } = await this.run(`${line} -o json`);
    if (exitCode !== 0) throw new Error(`twilio ${line} ended with ${exitCode}: ${stderr}`);
    return JSON.parse(stdout === '' ? '[]' : stdout) as Record<string, unknown>[];
  }

  dispose(): void {
    this.#registry?.close();
    rmSync(this.home, { recursive: true, force: true });
  }
}
