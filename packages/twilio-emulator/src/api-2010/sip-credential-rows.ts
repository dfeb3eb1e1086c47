/** The rows of Credentials: of a password only what SIP authentication needs. */
import { createHash } from 'node:crypto';
import { collection } from '../store/store';

export interface Credential {
  readonly sid: string;
  readonly account_sid: string;
  readonly credential_list_sid: string;
  readonly username: string;
  /** The password cannot be read back, from the state file neither (RFC 8760 §2.4: H(A1)). */
  readonly digest: string;
  readonly date_created: string;
  readonly date_updated: string;
}

export const credentials = collection<Credential>('api-2010.credentials');

/** The realm of Twilio's challenges (docs, voice/sip/api/sip-registration). */
const REALM = 'sip.twilio.com';

/** H(A1) of digest authentication: proves a password without keeping it. */
export function passwordDigest(username: string, password: string): string {
  return createHash('md5').update(`${username}:${REALM}:${password}`).digest('hex');
}
