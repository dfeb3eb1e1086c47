/** What of the account may lead back to the router: a call that goes there may come in again. */
import { canonicalSipDomain } from '../address/sip-domain';

export interface OwnAccount {
  /** Labels or whole names of the account's SIP domains. */
  readonly sipDomains: readonly string[];
  /** The account's phone numbers, E.164. */
  readonly numbers: readonly string[];
}

export function isOwnDomain({ sipDomains }: OwnAccount, label: string): boolean {
  return sipDomains.some((each) => canonicalSipDomain(each) === label);
}
