/** Asks a URL as Twilio would: with the parameters of a call, signed by the auth token. */
import { getExpectedTwilioSignature } from 'twilio';
import type { UrlAnswer, UrlQuestion } from '../verify/verify-urls';

/** What Twilio itself waits for a webhook (docs, api/errors/11205). */
const WEBHOOK_TIMEOUT_MS = 15_000;

export async function askUrl(
  question: UrlQuestion,
  authToken: string | undefined,
  doFetch: typeof fetch,
): Promise<UrlAnswer> {
  if (authToken === undefined) return { question, outcome: { kind: 'not-checked' } };
  const { method, parameters } = question;
  const isGet = method === 'GET';
  const url = isGet ? withQuery(question.url, parameters) : question.url;
  const signature = getExpectedTwilioSignature(authToken, url, isGet ? {} : { ...parameters });
  try {
    const response = await doFetch(url, {
      method,
      headers: {
        'X-Twilio-Signature': signature,
        ...(isGet ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
      },
      ...(isGet ? {} : { body: new URLSearchParams(parameters).toString() }),
      redirect: 'manual',
      signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
    });
    await response.body?.cancel();
    return { question, outcome: { kind: 'answered', status: response.status } };
  } catch (error) {
    return { question, outcome: { kind: 'no-answer', reason: reasonOf(error) } };
  }
}

function withQuery(url: string, parameters: Readonly<Record<string, string>>): string {
  const asked = new URL(url);
  for (const [name, value] of Object.entries(parameters)) asked.searchParams.append(name, value);
  return asked.toString();
}

/** fetch hides the reason in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error.name === 'TimeoutError' ? 'no answer in time' : error.message;
}
