/** A form, sent to a deployed Function with the signature that only the holder of the auth token can make. */
import { getExpectedTwilioSignature } from 'twilio';
import type { AccountCredentials } from 'sip-provisioning';
import { InstallerError } from '../installer-error';

/** `status` is undefined where no answer came. */
export interface SignedAnswer {
  readonly status: number | undefined;
  readonly text: string;
}

/** What Twilio itself waits for a webhook (docs, api/errors/11205). */
const TIMEOUT_MS = 15_000;

export async function postSigned(
  url: string,
  form: Readonly<Record<string, string>>,
  authToken: string,
): Promise<SignedAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Twilio-Signature': getExpectedTwilioSignature(authToken, url, { ...form }),
      },
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

/** An API key, which is all that a profile of the Twilio CLI holds, cannot sign. */
export function authTokenOf({ authToken, accountSid }: AccountCredentials): string {
  if (authToken !== undefined) return authToken;
  throw new InstallerError(
    'no-auth-token',
    `The route table is asked for with a request signed by the auth token, which an API key cannot do: set TWILIO_AUTH_TOKEN (and TWILIO_ACCOUNT_SID=${accountSid}).`,
  );
}
