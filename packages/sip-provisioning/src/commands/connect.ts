/** Opens the account of a declaration: any other is refused before anything is read. */
import { Account } from '../account/account';
import { AccountError } from '../account/account-error';
import { findCredentials, type AccountCredentials } from '../account/credentials';
import type { CommonOptions, Shell } from './shell';

export function connect(shell: Shell, options: CommonOptions, accountSid: string): Account {
  const credentials = credentialsOf(shell, options);
  if (credentials.accountSid !== accountSid) {
    throw new AccountError(
      'wrong-account',
      `The declaration is for account ${accountSid}, the credentials are of ${credentials.accountSid}: nothing was read or changed.`,
    );
  }
  return open(shell, options, credentials);
}

/** Opens whatever account the credentials are of. */
export function connectAny(shell: Shell, options: CommonOptions): Account {
  return open(shell, options, credentialsOf(shell, options));
}

function credentialsOf(shell: Shell, { profile }: CommonOptions): AccountCredentials {
  return findCredentials({
    environment: shell.environment,
    cliConfig: shell.cliConfig(),
    ...(profile === undefined ? {} : { profile }),
  });
}

function open(shell: Shell, options: CommonOptions, credentials: AccountCredentials): Account {
  const { concurrency, timeout } = options;
  return new Account(credentials, {
    ...shell.accountOptions,
    ...(concurrency === undefined ? {} : { concurrency }),
    patience: {
      sleep: shell.sleep,
      ...shell.accountOptions?.patience,
      ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }),
    },
  });
}
