/** The rows of SIP Domains, and how a call finds the domain that it is for. */
import { collection, type Store } from '../store/store';
import type { HttpMethod } from './http-method';

/** A row holds what Twilio shows, without addresses and `auth_type`, which is derived. */
export interface SipDomain {
  readonly sid: string;
  readonly account_sid: string;
  /** Lower case: hosts do not distinguish case (RFC 3261 §19.1.4). */
  readonly domain_name: string;
  readonly friendly_name: string;
  readonly api_version: string;
  readonly voice_url: string | null;
  readonly voice_method: HttpMethod;
  readonly voice_fallback_url: string | null;
  readonly voice_fallback_method: HttpMethod;
  readonly voice_status_callback_url: string | null;
  readonly voice_status_callback_method: HttpMethod;
  readonly sip_registration: boolean;
  readonly emergency_calling_enabled: boolean;
  readonly emergency_caller_sid: string | null;
  readonly secure: boolean;
  readonly byoc_trunk_sid: string | null;
  readonly date_created: string;
  readonly date_updated: string;
}

export const sipDomains = collection<SipDomain>('api-2010.sip-domains');

/** The domain of a host name, in any case. */
export function findSipDomain(store: Store, domainName: string): SipDomain | undefined {
  const wanted = domainName.toLowerCase();
  return store.all(sipDomains, (each) => each.domain_name === wanted)[0];
}
