/** An address that was typed with its scheme or host: the user part and the SIP domain in it. */
import { parseSipAddress } from '../address/sip-address';
import { quote } from '../findings/untrusted';
import { cleanedNumber } from './number-text';

/** A user part without signs that could hide a secret. */
export const SAFE_USER_PART = /^[A-Za-z0-9+*#_.!~-]{1,64}$/;

/** What is probably meant, without password; the domain if the host is one of Twilio's SIP domains. */
export function userPartIn(address: string): { user: string; domain: string | undefined } {
  if (/^https?:/i.test(address)) return { user: '', domain: undefined };
  const parsed = parseSipAddress(address.trim());
  if (parsed.kind === 'parsed' && parsed.address.number !== '') {
    const { number, domain } = parsed.address;
    return { user: cleanedNumber(number) ?? number, domain };
  }
  const rest = address
    .replace(/[<>"\s]/g, '')
    .replace(/^(?:sips?|tel|client|callto|sms|whatsapp|facetime):/i, '');
  return { user: rest.replace(/@[^]*$/, '').replace(/:[^]*$/, ''), domain: undefined };
}

export function withoutHost(address: string): string | undefined {
  if (!HOST.test(address)) return undefined;
  const { user } = userPartIn(address);
  return SAFE_USER_PART.test(user) ? user : '';
}

/** The address with its user part, which is not a secret; a password between user part and host is left out. */
export function shownAddress(address: string, user: string): string {
  const host = /@([A-Za-z0-9.-]{1,80})/.exec(address)?.[1];
  const isWhole = SAFE_USER_PART.test(user) && host !== undefined;
  const [scheme = ''] = /^(?:sips?|client):/i.exec(address) ?? [];
  return isWhole ? quote(`${scheme}${user}…`).replace('…', `@${host}`) : quote(address);
}

/** The scheme or the host of a URI, and signs around one: none of it is part of the user part (RFC 3261 §25.1). */
const HOST = /^(?:sips?|tel|client|https?|callto|sms|whatsapp|facetime):|[@<>"]|^\s|\s$|[^\S ]/i;

export function hasHost(address: string): boolean {
  return HOST.test(address);
}
