/** Runs the built command in a process of its own, led to an emulator by its environment alone. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { TwilioEmulator } from 'twilio-emulator';

const folder = join(__dirname, '..');

/** Builds what the command runs from, unless `npm test` has. */
export function buildCommand(): void {
  if (process.env['TEST_BUILT_FUNCTIONS'] !== undefined) return;
  execFileSync(process.execPath, [join(folder, 'build.mjs')]);
}

export interface RunningCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<{
    readonly exitCode: number | null;
    readonly out: string;
    readonly err: string;
  }>;
}

export function startCommand(
  emulator: TwilioEmulator,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): RunningCommand {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [join(folder, 'bin/sip-provision.mjs'), ...args], {
    env: {
      PATH,
      HOME,
      HTTP_PROXY: emulator.proxy,
      NODE_EXTRA_CA_CERTS: emulator.ca,
      TWILIO_ACCOUNT_SID: emulator.accountSid,
      TWILIO_AUTH_TOKEN: emulator.authToken,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const ended = new Promise<Awaited<RunningCommand['ended']>>((resolve) =>
    child.once('close', (exitCode) => resolve({ exitCode, ...said })),
  );
  return { child, ended };
}
