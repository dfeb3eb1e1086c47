/** Sends a message to a URL, signed so that the receiver can check who sends it. */
import { createHmac } from 'node:crypto';
import { OutOfTime, type TimeBudget, TwilioFailure } from 'publishing';
import { messageFields, type Message } from './message';

export const MESSAGE_SIGNATURE_HEADER = 'X-Router-Message-Signature';

/** One attempt; the receiver has the rest of the time of a Function for a second one. */
const ATTEMPT_MS = 3_000;
const LAST_WORDS_MS = 500;
const MAX_ATTEMPTS = 3;
const DELAY_MS = 200;

/** `t=<seconds since 1970>,v1=<HMAC-SHA256 in hexadecimal of "<t>.<body>">` */
export function signMessage(body: string, secret: string, nowMs: number): string {
  const seconds = Math.floor(nowMs / 1_000);
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}

/** Throws if no attempt was answered with a status of 200 to 299. The receiver may get a message twice. */
export async function sendMessage(
  url: string,
  secret: string,
  message: Message,
  budget: TimeBudget,
): Promise<void> {
  const body = JSON.stringify({ ...messageFields(message), key: message.key });
  for (let attempt = 1; ; attempt += 1) {
    const status = await post(url, body, signMessage(body, secret, budget.nowMs), budget);
    if (status !== undefined && status >= 200 && status < 300) return;
    if (attempt >= MAX_ATTEMPTS || budget.leftMs < DELAY_MS + 2 * LAST_WORDS_MS) {
      // Nothing of the URL: it may hold a secret.
      const what = status === undefined ? 'did not answer' : `answered ${status}`;
      throw new TwilioFailure('unavailable', `The receiver of the message ${what}.`);
    }
    await budget.wait(DELAY_MS * attempt);
  }
}

async function post(
  url: string,
  body: string,
  signature: string,
  budget: TimeBudget,
): Promise<number | undefined> {
  const timeoutMs = Math.min(ATTEMPT_MS, budget.leftMs - LAST_WORDS_MS);
  if (timeoutMs <= 0) throw new OutOfTime('The time is over.');
  try {
    const { status } = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [MESSAGE_SIGNATURE_HEADER]: signature },
      body,
      // A receiver that moved says so by an error; the signature goes nowhere else.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return status;
  } catch {
    return undefined;
  }
}
