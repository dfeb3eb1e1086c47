/** What a call comes in on, a SIP domain or a phone number, and which addresses that has. */
import { applications } from '../api-2010/applications';
import type { IncomingPhoneNumber } from '../api-2010/incoming-phone-number-rows';
import type { SipDomain } from '../api-2010/sip-domain-rows';
import type { Store } from '../store/store';

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

/** Spec of VoiceApplicationSid: all URLs of the number are ignored then, the application's are used. */
export function lineOfNumber(store: Store, number: IncomingPhoneNumber): Line {
  const sid = number.voice_application_sid;
  const application = sid === null ? undefined : store.get(applications, sid);
  const of = application ?? number;
  return {
    name: application ? 'The application of the number' : 'The phone number',
    voice: { url: of.voice_url, method: of.voice_method },
    fallback: { url: of.voice_fallback_url, method: of.voice_fallback_method },
    statusCallback: { url: of.status_callback, method: of.status_callback_method },
  };
}
