/** What validation knows of the account in which the service runs. */
import { canonicalSipDomain } from '../address/sip-domain';

export interface OwnAccount {
  /** `AC` and 32 hexadecimal digits; without it nothing is said of flows of other accounts. */
  readonly accountSid?: string;
  /** Labels or whole names of the account's SIP domains: a call that goes there may come in again. */
  readonly sipDomains: readonly string[];
  /** The account's phone numbers, E.164; they may lead here too. */
  readonly numbers: readonly string[];
}

export function isOwnDomain({ sipDomains }: OwnAccount, label: string): boolean {
  return sipDomains.some((each) => canonicalSipDomain(each) === label);
}
