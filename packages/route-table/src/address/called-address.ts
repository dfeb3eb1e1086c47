/** The called address: the views of one call that routes are compared with. */
import { resolveE164 } from '../numbering/numbering';
import type { SipAddress } from './sip-address';
import { canonicalSipDomain } from './sip-domain';
import type { Numbering } from '../numbering/numbering-settings';

export interface CalledAddress {
  /** The full user part, unescaped. */
  readonly user: string;
  /** The dialled number: no user parameters, no visual separators. */
  readonly number: string;
  /** The user parameters behind it, such as `;ext=12`; '' if there are none. */
  readonly parameters: string;
  /** Its E.164 form, if the table has numbering and it resolves. */
  readonly e164: string | undefined;
  /** Label of the SIP domain in lower case. */
  readonly domain: string | undefined;
}

/** What is known of a call besides its address. */
export interface CallContext {
  /** The webhook parameter `SipDomain`: Twilio's own word for the domain, so it wins over the host. */
  readonly sipDomain?: string;
  /** The table's. */
  readonly numbering?: Numbering;
}

export function calledAddress(address: SipAddress, context: CallContext): CalledAddress {
  const { sipDomain, numbering } = context;
  const sentDomain = sipDomain === undefined ? undefined : canonicalSipDomain(sipDomain);
  return {
    user: address.user,
    number: address.number,
    parameters: address.userParameters,
    e164: numbering === undefined ? undefined : resolveE164(address.number, numbering),
    domain: sentDomain ?? address.domain,
  };
}
