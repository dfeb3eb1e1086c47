/** Finds the credentials of the account: the usual environment variables, or a profile of the Twilio CLI. */
import { AccountError } from './account-error';

export interface AccountCredentials {
  readonly accountSid: string;
  readonly username: string;
  readonly password: string;
  /** Signs webhook requests; an API key cannot. */
  readonly authToken?: string;
  readonly region?: string;
  readonly edge?: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface CredentialsInput {
  readonly environment: Environment;
  /** Content of the Twilio CLI's config.json; undefined: there is none. */
  readonly cliConfig: unknown;
  /** Asked for by name: wins over the environment. */
  readonly profile?: string;
}

export function findCredentials(input: CredentialsInput): AccountCredentials {
  const found =
    input.profile === undefined
      ? (fromEnvironment(input.environment) ?? fromProfile(input))
      : fromProfile(input);
  if (found !== undefined) return found;
  throw new AccountError(
    'no-credentials',
    input.profile === undefined
      ? 'No credentials: set TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN, or with TWILIO_API_KEY and TWILIO_API_SECRET, or log in with the Twilio CLI ("twilio login").'
      : `The Twilio CLI has no profile "${input.profile}": "twilio profiles:list" shows them.`,
  );
}

function fromEnvironment(environment: Environment): AccountCredentials | undefined {
  const accountSid = environment['TWILIO_ACCOUNT_SID'];
  const authToken = environment['TWILIO_AUTH_TOKEN'];
  const apiKey = environment['TWILIO_API_KEY'];
  const apiSecret = environment['TWILIO_API_SECRET'];
  if (!accountSid) return undefined;
  const place = {
    ...optional('region', environment['TWILIO_REGION']),
    ...optional('edge', environment['TWILIO_EDGE']),
  };
  if (apiKey && apiSecret) {
    const signing = optional('authToken', authToken);
    return { accountSid, username: apiKey, password: apiSecret, ...signing, ...place };
  }
  if (!authToken) return undefined;
  return { accountSid, username: accountSid, password: authToken, authToken, ...place };
}

function fromProfile({ cliConfig, profile, environment }: CredentialsInput) {
  if (!isFields(cliConfig)) return undefined;
  const profiles = isFields(cliConfig['profiles']) ? cliConfig['profiles'] : {};
  const active = profile ?? cliConfig['activeProfile'];
  const name = typeof active === 'string' ? active : Object.keys(profiles)[0];
  const found = name === undefined ? undefined : profiles[name];
  if (!isFields(found)) return undefined;
  const { accountSid, apiKey, apiSecret, region, edge } = found;
  if (typeof accountSid !== 'string' || typeof apiKey !== 'string') return undefined;
  if (typeof apiSecret !== 'string') return undefined;
  const isOfThisAccount = [undefined, '', accountSid].includes(environment['TWILIO_ACCOUNT_SID']);
  return {
    accountSid,
    username: apiKey,
    password: apiSecret,
    ...(isOfThisAccount ? optional('authToken', environment['TWILIO_AUTH_TOKEN']) : {}),
    ...optional('region', region),
    ...optional('edge', edge),
  };
}

function optional<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  if (typeof value === 'string' && value !== '') found[name] = value;
  return found;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
