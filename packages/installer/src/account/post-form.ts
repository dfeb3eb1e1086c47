/** Posts a form to a deployed Function; an answer that does not come is data, not an error. */

/** `status` is undefined if no answer came; `text` then says why. */
export interface FormAnswer {
  readonly status: number | undefined;
  readonly text: string;
}

/** What Twilio itself waits for a webhook (docs, api/errors/11205). */
const TIMEOUT_MS = 15_000;

export async function postForm(
  url: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
): Promise<FormAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(form).toString(),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    // The cause would hold the request and its signature.
    const reason = error instanceof Error ? error.name : 'unknown';
    return { status: undefined, text: reason };
  }
}
