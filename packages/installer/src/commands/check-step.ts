/** The first step: whether everything that the others need is there. It only looks. */
import { optionalTextOf } from 'publishing';
import { InstallerError } from '../installer-error';
import type { Installation } from '../installation';
import { findConfiguration } from '../flex/change-configuration';
import { noFlex } from '../flex/flex-step';
import type { Step } from '../steps/step';

/** As `engines` in package.json says. */
const OLDEST_NODE = 20;
const NEWEST_NODE = 24;

export function checkStep(
  { shell, rest, credentials }: Installation,
  needs: { readonly flex: boolean; readonly checkOptions: () => Promise<void> },
): Step {
  return {
    title: 'Account',
    plan: async () => {
      checkNode(shell.nodeVersion);
      const { accountSid, username, authToken } = credentials;
      const account = await rest.get(
        `Read account ${accountSid}`,
        `https://api.twilio.com/2010-04-01/Accounts/${accountSid}.json`,
      );
      const configuration = needs.flex ? await findConfiguration(rest) : undefined;
      if (needs.flex && configuration === undefined) throw noFlex();
      await needs.checkOptions();
      const name = optionalTextOf(account, 'friendly_name') ?? accountSid;
      const facts = [
        `${name} (${accountSid}), by ${username === accountSid ? 'auth token' : 'API key'}`,
        `Node ${shell.nodeVersion}`,
        ...(configuration ? [`Flex UI ${String(configuration['ui_version'])}`] : []),
      ];
      const left =
        authToken === undefined
          ? ['set TWILIO_AUTH_TOKEN beside the API key: what has to be signed is left out']
          : [];
      return { kind: 'nothing', because: `${facts.join(', ')}.`, left };
    },
  };
}

function checkNode(version: string): void {
  const major = Number(version.split('.')[0]);
  if (major >= OLDEST_NODE && major <= NEWEST_NODE) return;
  throw new InstallerError(
    'node-version',
    `Node ${version} cannot run this: install Node ${OLDEST_NODE} to ${NEWEST_NODE} (nvm use).`,
  );
}
