/** Opens the account that the credentials are of. */
import { Account, findCredentials, type AccountCredentials } from 'sip-provisioning';
import type { Shell } from '../shell';
import { TwilioRest } from './twilio-rest';

export interface Connection {
  readonly credentials: AccountCredentials;
  readonly account: Account;
  readonly rest: TwilioRest;
}

export function connect(shell: Shell, profile: string | undefined): Connection {
  const credentials = findCredentials({
    environment: shell.environment,
    cliConfig: shell.cliConfig(),
    ...(profile === undefined ? {} : { profile }),
  });
  const account = new Account(credentials, { patience: { sleep: shell.sleep } });
  return { credentials, account, rest: new TwilioRest(account) };
}

/** The text without what the credentials keep secret: tools that are run may print it. */
export function redact(text: string, { password, authToken }: AccountCredentials): string {
  return [password, authToken ?? password].reduce(
    (redacted, secret) => redacted.replaceAll(secret, '***'),
    text,
  );
}
