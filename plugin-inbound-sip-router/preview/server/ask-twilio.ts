/** Asks the local Twilio as the account. */
import { get, type IncomingMessage } from 'node:http';
import type { TwilioEmulator } from 'twilio-emulator';

export type Account = Pick<TwilioEmulator, 'url' | 'accountSid' | 'authToken'>;

/** GET `path` of `host`; fetch() would not let one choose the Host header. */
export function askTwilio(
  { url, accountSid, authToken }: Account,
  host: string,
  path: string,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { headers: { host }, auth: `${accountSid}:${authToken}` };
    get(`${url}${path}`, options, resolve).once('error', reject);
  });
}
