/** Runs a real client in a process of its own, pointed at an emulator by nothing but its environment. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { TwilioEmulator } from '../src/index';

export type Door = 'plain' | 'proxy' | 'redirect';

export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a person would export before starting the client. */
export function doorEnvironment(emulator: TwilioEmulator, door: Door): Record<string, string> {
  switch (door) {
    case 'plain':
      return { EMULATOR_URL: emulator.url };
    case 'proxy':
      return { HTTP_PROXY: emulator.proxy, NODE_EXTRA_CA_CERTS: emulator.ca };
    case 'redirect':
      return {
        NODE_OPTIONS: `--require ${emulator.redirect}`,
        NODE_EXTRA_CA_CERTS: emulator.ca,
      };
  }
}

/** Runs a Node script, which reads `input`, and waits for its end; does not block the emulator in this process. */
export function runNode(
  script: string,
  args: readonly string[],
  environment: Record<string, string>,
  { cwd = process.cwd(), input = '' }: { readonly cwd?: string; readonly input?: string } = {},
): Promise<Finished> {
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [script, ...args],
      { cwd, env: { PATH, HOME, ...environment } },
      (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ exitCode, stdout, stderr });
      },
    );
    child.stdin?.end(input);
  });
}

/** Runs a script of `test/clients/` and returns the JSON that it prints. */
export async function runClient(
  emulator: TwilioEmulator,
  door: Door,
  script: string,
  args: readonly string[] = [],
): Promise<unknown> {
  const { accountSid, authToken } = emulator;
  const { exitCode, stdout, stderr } = await runNode(join(__dirname, 'clients', script), args, {
    ...doorEnvironment(emulator, door),
    ACCOUNT_SID: accountSid,
    AUTH_TOKEN: authToken,
  });
  if (exitCode !== 0) throw new Error(`${script} ended with ${exitCode}: ${stderr}`);
  return JSON.parse(stdout);
}
