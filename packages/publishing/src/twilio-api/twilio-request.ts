/** One request to Twilio, sent again if that is safe. */
import { OutOfTime, type TimeBudget } from '../protocol/time-budget';
import { TwilioFailure } from './twilio-failure';

export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
}

export interface TwilioRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly body?: URLSearchParams | FormData | string;
  readonly contentType?: string;
  /** Doing it twice does no harm: also an answer that was lost is asked for again. */
  readonly isRepeatable: boolean;
  /** Milliseconds for one attempt, if what is asked for takes Twilio longer than most. */
  readonly attemptMs?: number;
}

export interface TwilioAnswer {
  readonly status: number;
  readonly json: unknown;
}

export type Ask = (request: TwilioRequest) => Promise<TwilioAnswer>;

/** Statuses after which a repeatable request is sent again. */
const REPEAT_STATUSES = [429, 500, 503];
/** Refused before anything was done (Twilio docs, api/errors/20429): sent again whatever it is. */
const NOTHING_DONE_STATUS = 429;
const MAX_ATTEMPTS = 5;
const FIRST_DELAY_MS = 100;
/** One attempt; an answer that takes longer counts as lost. */
const ATTEMPT_MS = 3_000;
/** Left for the answer to the caller. */
const LAST_WORDS_MS = 300;

/** `chance` gives numbers from 0 to 1, for jitter. */
export function twilioAsker(
  account: TwilioAccount,
  budget: TimeBudget,
  chance: () => number = Math.random,
): Ask {
  const authorization = `Basic ${Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')}`;
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await attemptOnce(request, authorization, budget);
      if (outcome.kind === 'answered' && !REPEAT_STATUSES.includes(outcome.answer.status)) {
        return outcome.answer;
      }
      const mayRepeat =
        request.isRepeatable ||
        (outcome.kind === 'answered' && outcome.answer.status === NOTHING_DONE_STATUS);
      const delayMs = FIRST_DELAY_MS * 2 ** (attempt - 1) * (0.5 + chance());
      const hasTime = budget.leftMs > delayMs + LAST_WORDS_MS * 2;
      if (!mayRepeat || attempt >= MAX_ATTEMPTS || !hasTime) throw unavailable(request, outcome);
      await budget.wait(delayMs);
    }
  };
}

type Attempt =
  | { readonly kind: 'answered'; readonly answer: TwilioAnswer }
  | { readonly kind: 'lost'; readonly cause: unknown };

async function attemptOnce(
  { method, url, body, contentType, attemptMs = ATTEMPT_MS }: TwilioRequest,
  authorization: string,
  budget: TimeBudget,
): Promise<Attempt> {
  const timeoutMs = Math.min(attemptMs, budget.leftMs - LAST_WORDS_MS);
  // Nobody would be there to hear the answer.
  if (timeoutMs <= 0) return { kind: 'lost', cause: new OutOfTime('The time is over.') };
  try {
    const response = await fetch(url, {
      method,
      headers: {
        Authorization: authorization,
        ...(contentType === undefined ? {} : { 'Content-Type': contentType }),
      },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    return { kind: 'answered', answer: { status: response.status, json: parse(text) } };
  } catch (cause) {
    return { kind: 'lost', cause };
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unavailable({ method, url }: TwilioRequest, outcome: Attempt): TwilioFailure {
  const what = outcome.kind === 'answered' ? `answered ${outcome.answer.status}` : 'did not answer';
  const more =
    outcome.kind === 'lost'
      ? { cause: outcome.cause }
      : { isTooMany: outcome.answer.status === NOTHING_DONE_STATUS };
  return new TwilioFailure(
    'unavailable',
    `Twilio ${what} (${method} ${new URL(url).pathname}).`,
    more,
  );
}
