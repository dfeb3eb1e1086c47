/** The Flex plugins CLI: whether it is there, its commands as they would be typed, and running them. */
import { asTyped } from 'command-line';
import type { AccountCredentials } from 'sip-provisioning';
import { redact } from '../account/connect';
import { InstallerError } from '../installer-error';
import type { Shell } from '../shell';
import { markOf } from './plan-plugin';
import { PLUGIN_NAME } from './plugin-service';

/** In the order in which they are typed; `args` of `twilio`. */
export type CliArgs = readonly string[];

/** Whether `twilio plugins` lists it (@twilio-labs/plugin-flex; older ones were named after flex too). */
export async function isPluginsCliThere(shell: Shell, folder: string): Promise<boolean> {
  const { exitCode, output } = await shell.run({
    command: 'twilio',
    args: ['plugins'],
    cwd: folder,
    environment: {},
  });
  return exitCode === 0 && output.includes('plugin-flex');
}

export function deployArgs(fingerprint: string): CliArgs {
  return [
    'flex:plugins:deploy',
    ...['--changelog', `Inbound SIP router (${markOf(fingerprint)})`],
    ...['--description', 'Edits and publishes the routes of inbound SIP calls'],
  ];
}

/** `version` may be a placeholder until the deployment says it. */
export function releaseArgs(version: string): CliArgs {
  return [
    'flex:plugins:release',
    ...['--plugin', `${PLUGIN_NAME}@${version}`],
    ...['--name', `Inbound SIP router ${version}`],
    ...['--description', 'Edits and publishes the routes of inbound SIP calls'],
  ];
}

/** As typed in a POSIX shell. */
export function written(args: CliArgs): string {
  return asTyped(['twilio', ...args]);
}

export async function runPluginsCli(
  shell: Shell,
  { credentials, folder, profile }: CliPlace,
  args: CliArgs,
): Promise<void> {
  const { exitCode, output } = await shell.run({
    command: 'twilio',
    args: [...args, ...(profile === undefined ? [] : ['--profile', profile])],
    cwd: folder,
    environment: profile === undefined ? credentialVariables(credentials) : {},
    // It may ask about what its validation finds.
    isInteractive: shell.canAsk,
  });
  if (exitCode === 0) return;
  throw new InstallerError(
    'plugin-cli-failed',
    `${written(args.slice(0, 1))} failed (in ${folder}).\n${redact(output, credentials).trim()}`,
  );
}

export interface CliPlace {
  readonly credentials: AccountCredentials;
  readonly folder: string;
  readonly profile: string | undefined;
}

function credentialVariables(credentials: AccountCredentials): Record<string, string> {
  const { accountSid, username, password } = credentials;
  const isKey = username !== accountSid;
  return {
    TWILIO_ACCOUNT_SID: accountSid,
    ...(isKey
      ? { TWILIO_API_KEY: username, TWILIO_API_SECRET: password }
      : { TWILIO_AUTH_TOKEN: password }),
  };
}
