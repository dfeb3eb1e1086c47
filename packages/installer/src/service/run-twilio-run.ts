/** Deploys the built code with Twilio's own tool, from a copy that holds nothing but what is meant to go up. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AccountCredentials } from 'sip-provisioning';
import { redact } from '../account/connect';
import { InstallerError } from '../installer-error';
import type { Variable } from '../record/way-in-record';
import type { Shell } from '../shell';
import { FUNCTIONS_FOLDER } from './local-code';

export interface Deployment {
  readonly folder: string;
  readonly credentials: AccountCredentials;
  readonly service: { readonly name: string } | { readonly sid: string };
  readonly environment: string;
  /** Without them only code goes up. */
  readonly withAssets: boolean;
  /** Set in the environment before the code goes live. */
  readonly variables: readonly Variable[];
}

/**
 * From a copy: the tool remembers services in `.twiliodeployinfo` and would prefer one of those, and reads credentials
 * from `.env` or from its arguments, which everybody on the machine can see.
 */
export async function runTwilioRun(shell: Shell, deployment: Deployment): Promise<void> {
  const { credentials, service, environment, withAssets } = deployment;
  const copy = stage(deployment);
  const remove = (): void => rmSync(copy, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const { exitCode, output } = await shell.run({
      command: process.execPath,
      args: [
        twilioRun(),
        'deploy',
        ...('sid' in service
          ? ['--service-sid', service.sid]
          : ['--service-name', service.name, '--override-existing-project']),
        // An empty suffix is the production environment.
        ...(environment === '' ? ['--production'] : ['--environment', environment]),
        ...(withAssets ? [] : ['--no-assets']),
        ...['--output-format', 'json'],
      ],
      cwd: copy,
      environment: {},
    });
    if (exitCode === 0) return;
    throw new InstallerError(
      'twilio-run-failed',
      `twilio-run deploy failed:\n${redact(output, credentials).trim()}`,
    );
  } finally {
    process.removeListener('exit', remove);
    remove();
  }
}

function stage({ folder, credentials, withAssets, variables }: Deployment): string {
  const copy = mkdtempSync(join(tmpdir(), 'router-installer-'));
  for (const name of ['package.json', '.twilioserverlessrc', FUNCTIONS_FOLDER]) {
    cpSync(join(folder, name), join(copy, name), { recursive: true });
  }
  // The tool refuses a folder without one.
  mkdirSync(join(copy, 'assets'));
  if (withAssets) cpSync(join(folder, 'assets'), join(copy, 'assets'), { recursive: true });
  const own = join(folder, '.env');
  const lines = [
    ...(withAssets && existsSync(own) ? [readFileSync(own, 'utf8')] : []),
    // The last of one name counts.
    `ACCOUNT_SID=${credentials.username}`,
    `AUTH_TOKEN=${credentials.password}`,
    ...variables.map(({ key, value }) => `${key}=${value}`),
  ];
  writeFileSync(join(copy, '.env'), `${lines.join('\n')}\n`, { mode: 0o600 });
  return copy;
}

function twilioRun(): string {
  const require = createRequire(__filename);
  return join(dirname(require.resolve('twilio-run/package.json')), 'bin/twilio-run');
}
