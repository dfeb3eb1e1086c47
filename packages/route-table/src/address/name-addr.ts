/** Display name and URI of a `name-addr`, the form of To and From headers (RFC 3261 §25.1). */
import { sipAddressFailure, type SipAddressFailure } from './sip-address-failure';

export interface NameAddr {
  readonly kind: 'name-addr';
  /** Without its quotes; '' if there is none. */
  readonly displayName: string;
  readonly uri: string;
}

/**
 * Takes `"Name" <sip:…>;tag=…` apart; a text without angle brackets is a URI as it is.
 *
 * Forgiven, as RFC 4475 §3.1.2.14 and §3.1.2.15 allow: spaces inside the brackets and an unquoted name with commas.
 * What follows the brackets belongs to the header, not to the URI, and is dropped.
 */
export function parseNameAddr(text: string): NameAddr | SipAddressFailure {
  const trimmed = text.trim();
  const nameEnd = trimmed.startsWith('"') ? endOfQuotedString(trimmed) : 0;
  if (nameEnd < 0) return sipAddressFailure('unclosed-quote');

  const open = trimmed.indexOf('<', nameEnd);
  if (open < 0) {
    if (nameEnd > 0) return sipAddressFailure('no-angle-bracket');
    return { kind: 'name-addr', displayName: '', uri: trimmed };
  }
  const close = trimmed.indexOf('>', open);
  if (close < 0) return sipAddressFailure('unclosed-angle-bracket');
  const after = trimmed.slice(close + 1).trimStart();
  if (after !== '' && !after.startsWith(';')) return sipAddressFailure('text-after-angle-bracket');

  return {
    kind: 'name-addr',
    displayName:
      nameEnd > 0
        ? trimmed.slice(1, nameEnd - 1).replace(/\\(.)/gs, '$1')
        : trimmed.slice(0, open).trim(),
    uri: trimmed.slice(open + 1, close).trim(),
  };
}

/** Index after the closing quote, or -1. A loop: a regular expression would use stack by the length of the text. */
function endOfQuotedString(text: string): number {
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return -1;
}
