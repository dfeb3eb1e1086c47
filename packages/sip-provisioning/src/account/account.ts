/** A Twilio account as the shell uses it: the client, its limits, and clean errors. */
import pLimit, { type Limit } from 'p-limit';
import twilio, { type Twilio } from 'twilio';
import { AccountError } from './account-error';
import type { AccountCredentials } from './credentials';
import { DEFAULT_PATIENCE, PatientClient, type Patience } from './patient-client';

export interface AccountOptions {
  readonly patience?: Partial<Patience>;
  /** Requests at a time. */
  readonly concurrency?: number;
  /** Given the HTTP client before its first request: a test leads it elsewhere. */
  readonly onHttpClient?: (client: PatientClient) => void;
}

/** Well below the concurrent requests that Twilio allows an account (docs: 100; assumed for these resources). */
const DEFAULT_CONCURRENCY = 20;

export class Account {
  readonly client: Twilio;
  readonly http: PatientClient;
  readonly patience: Patience;
  readonly #limit: Limit;

  constructor(
    readonly credentials: AccountCredentials,
    options: AccountOptions = {},
  ) {
    this.patience = { ...DEFAULT_PATIENCE, ...options.patience };
    this.http = new PatientClient(this.patience);
    options.onHttpClient?.(this.http);
    this.#limit = pLimit(options.concurrency ?? DEFAULT_CONCURRENCY);
    const { accountSid, username, password, region, edge } = credentials;
    this.client = twilio(username, password, {
      accountSid,
      httpClient: this.http,
      // TWILIO_LOG_LEVEL=debug would print the forms, and with them passwords.
      logLevel: 'none',
      ...(region === undefined ? {} : { region }),
      ...(edge === undefined ? {} : { edge }),
    });
  }

  /** Runs one request, or one list, within the limit; what fails becomes an AccountError. */
  ask<Result>(what: string, request: (client: Twilio) => Promise<Result>): Promise<Result> {
    return this.#limit(() =>
      request(this.client).catch((error: unknown) => {
        throw toAccountError(what, error);
      }),
    );
  }
}

function toAccountError(what: string, error: unknown): AccountError {
  if (error instanceof AccountError) {
    return new AccountError(error.code, `${what}: ${error.message}`, {
      ...(error.status === undefined ? {} : { status: error.status }),
      ...(error.twilioCode === undefined ? {} : { twilioCode: error.twilioCode }),
    });
  }
  const { status, code, message } = answerOf(error);
  const number = code === undefined ? '' : ` (Twilio error ${code})`;
  return new AccountError('twilio-refused', `${what}: ${message}${number}`, {
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { twilioCode: code }),
  });
}

/** twilio-node's errors carry `status` and `code` on the error itself. */
function answerOf(error: unknown): {
  readonly status?: number;
  readonly code?: number;
  readonly message: string;
} {
  if (!(error instanceof Error)) return { message: String(error) };
  const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined;
  const code = 'code' in error && typeof error.code === 'number' ? error.code : undefined;
  return {
    message: error.message,
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { code }),
  };
}
