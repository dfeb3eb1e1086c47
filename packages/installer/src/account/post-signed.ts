/** Asks the admin API with a request that is signed by the account's auth token, as docs/admin-api.md says. */
import { createHmac, randomBytes } from 'node:crypto';
import { SIGNATURE_HEADER, signableText, SIGNING_PURPOSE, writeSignature } from 'admin-contract';
import type { AccountCredentials } from 'sip-provisioning';
import { InstallerError } from '../installer-error';
import { postForm, type FormAnswer } from './post-form';

/** Signed again each time: a signature is good for one request and a few minutes. `nowMs` is the service's time. */
export function postSigned(
  url: string,
  parameters: Readonly<Record<string, string>>,
  authToken: string,
  nowMs: number,
): Promise<FormAnswer> {
  const time = Math.floor(nowMs / 1_000);
  const nonce = randomBytes(18).toString('base64url');
  const key = createHmac('sha256', authToken).update(SIGNING_PURPOSE).digest();
  const text = signableText({ method: 'POST', url, parameters, time, nonce });
  const signature = createHmac('sha256', key).update(text).digest('hex');
  return postForm(url, parameters, {
    [SIGNATURE_HEADER]: writeSignature({ time, nonce, signature }),
  });
}

/** An API key, which is all that a profile of the Twilio CLI holds, cannot sign. */
export function authTokenOf({ authToken, accountSid }: AccountCredentials): string {
  if (authToken !== undefined) return authToken;
  throw new InstallerError(
    'no-auth-token',
    `The route table is asked for with a request signed by the auth token, which an API key cannot do: set TWILIO_AUTH_TOKEN (and TWILIO_ACCOUNT_SID=${accountSid}).`,
  );
}
