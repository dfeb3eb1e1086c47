/** Why a text is not a SIP address. */
import type { english } from '../texts/en';

export type SipAddressFailureCode = keyof (typeof english)['addresses'];

/** A text that is not a SIP address: data, never thrown. `code` is stable; `texts.addresses[code]` says it to people. */
export interface SipAddressFailure {
  readonly kind: 'failed';
  readonly code: SipAddressFailureCode;
}

export function sipAddressFailure(code: SipAddressFailureCode): SipAddressFailure {
  return { kind: 'failed', code };
}
