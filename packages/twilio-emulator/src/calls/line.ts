/** What a call comes in on, and which addresses it has: a SIP domain. */
import type { SipDomain } from '../api-2010/sip-domain-rows';

export interface WebhookAddress {
  /** Null or empty: there is none. */
  readonly url: string | null;
  readonly method: 'GET' | 'POST';
}

export interface Line {
  /** For people: `The SIP domain`. */
  readonly name: string;
  readonly voice: WebhookAddress;
  readonly fallback: WebhookAddress;
  readonly statusCallback: WebhookAddress;
}

export function lineOfDomain(domain: SipDomain): Line {
  return {
    name: 'The SIP domain',
    voice: { url: domain.voice_url, method: domain.voice_method },
    fallback: { url: domain.voice_fallback_url, method: domain.voice_fallback_method },
    statusCallback: {
      url: domain.voice_status_callback_url,
      method: domain.voice_status_callback_method,
    },
  };
}
