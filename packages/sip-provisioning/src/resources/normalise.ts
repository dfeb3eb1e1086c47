/** The one gate through which both sides pass before they are compared: what means the same is made the same. */
import type { Fields, FieldValue } from './resource';

/** A method says nothing without its URL. */
const METHOD_OF: Readonly<Record<string, string>> = {
  voiceMethod: 'voiceUrl',
  voiceFallbackMethod: 'voiceFallbackUrl',
  voiceStatusCallbackMethod: 'voiceStatusCallbackUrl',
  smsMethod: 'smsUrl',
};

/** Twilio's default if no method is given (docs, voice/sip/api/sip-domain-resource). */
export const DEFAULT_METHOD = 'POST';

/** What Twilio ignores on a number whose calls an app answers (docs, phone-numbers/api/incomingphonenumber-resource). */
const IGNORED_WITH_APP = ['voiceUrl', 'voiceFallbackUrl', 'voiceStatusCallbackUrl'];

export function normaliseFields(fields: Fields): Fields {
  const normal: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(fields)) normal[name] = normaliseValue(name, value);
  if (typeof normal['app'] === 'string') {
    for (const name of IGNORED_WITH_APP) if (name in normal) normal[name] = null;
  }
  for (const [method, url] of Object.entries(METHOD_OF)) {
    if (!(method in normal) || !(url in normal)) continue;
    normal[method] = normal[url] === null ? null : (normal[method] ?? DEFAULT_METHOD);
  }
  return normal;
}

/** `example` -> `example.sip.twilio.com`, in lower case. */
export function normaliseDomainName(name: string): string {
  const lower = name.trim().toLowerCase();
  return lower.endsWith(DOMAIN_SUFFIX) ? lower : `${lower}${DOMAIN_SUFFIX}`;
}

/** Of every SIP domain (docs, voice/api/sip-domain-resource). */
export const DOMAIN_SUFFIX = '.sip.twilio.com';

/** A single address is a block of one: `203.0.113.7` -> `203.0.113.7/32`. */
export function normaliseIpBlock(block: string): string {
  return block.includes('/') ? block : `${block}/32`;
}

function normaliseValue(name: string, value: FieldValue): FieldValue {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text === '') return null;
  if (name.endsWith('Method') || name === 'country') return text.toUpperCase();
  return name.endsWith('Url') ? normaliseUrl(text) : text;
}

/** Scheme and host are case-insensitive (RFC 3986 §6.2.2.1); the rest stays as it is. */
function normaliseUrl(url: string): string {
  return url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, (origin) => origin.toLowerCase());
}
