/** twilio-node's HTTP client with patience: 429 is retried for everything, lost answers only for reads. */
import { RequestClient } from 'twilio';
import { AccountError } from './account-error';

export interface Patience {
  /** How often a request is repeated. */
  readonly maxRetries: number;
  /** Milliseconds before the first repetition; doubled each time, with jitter. */
  readonly firstDelayMs: number;
  /** Bounds `Retry-After` too. */
  readonly maxDelayMs: number;
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Of one attempt. */
  readonly timeoutMs: number;
}

export const DEFAULT_PATIENCE: Patience = {
  maxRetries: 6,
  firstDelayMs: 250,
  maxDelayMs: 10_000,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
  timeoutMs: 30_000,
};

type Options<TData> = Parameters<typeof RequestClient.prototype.request<TData>>[0];
type Answer<TData> = Awaited<ReturnType<typeof RequestClient.prototype.request<TData>>>;

const RETRIED_READ_STATUSES = [500, 502, 503, 504];

/**
 * A request resolves with Twilio's last answer, whatever its status, also 429. It throws an `AccountError`
 * (`twilio-unreachable`) if there is no answer: for a write at once, since Twilio may have done the work, for a read
 * after the last repetition.
 */
export class PatientClient extends RequestClient {
  /** Requests sent, repetitions included. */
  requestCount = 0;

  constructor(private readonly patience: Patience = DEFAULT_PATIENCE) {
    super({ timeout: patience.timeoutMs });
  }

  override async request<TData>(options: Options<TData>): Promise<Answer<TData>> {
    for (let attempt = 0; ; attempt += 1) {
      this.requestCount += 1;
      const isLast = attempt >= this.patience.maxRetries;
      const outcome = await super
        .request<TData>({ ...options, logLevel: 'none' })
        .catch((error: unknown) => unreachable(error));
      const isRead = options.method.toLowerCase() === 'get';
      if (outcome instanceof AccountError) {
        if (!isRead || isLast) throw outcome;
      } else {
        const isRetried =
          outcome.statusCode === 429 ||
          (isRead && RETRIED_READ_STATUSES.includes(outcome.statusCode));
        if (!isRetried || isLast) return outcome;
      }
      await this.patience.sleep(this.#delayMs(attempt, outcome));
    }
  }

  #delayMs(attempt: number, outcome: Answer<unknown> | AccountError): number {
    const { firstDelayMs, maxDelayMs, random } = this.patience;
    const asked = outcome instanceof AccountError ? 0 : retryAfterMs(outcome);
    const backOff = firstDelayMs * 2 ** attempt * (0.5 + random() / 2);
    return Math.min(maxDelayMs, Math.max(asked, backOff));
  }
}

/** The cause is left out: an axios error carries the request, and with it passwords and the auth header. */
function unreachable(error: unknown): AccountError {
  const reason =
    typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : 'no answer';
  return new AccountError('twilio-unreachable', `Twilio did not answer (${reason}).`);
}

function retryAfterMs(answer: { readonly headers: unknown }): number {
  const fields = answer.headers;
  if (typeof fields !== 'object' || fields === null) return 0;
  const value: unknown = Object.entries(fields).find(
    ([name]) => name.toLowerCase() === 'retry-after',
  )?.[1];
  const seconds = Number(value);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}
