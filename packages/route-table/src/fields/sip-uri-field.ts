/** A field that holds a SIP URI which Twilio dials or refers to. */
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { SIP_HEADERS_LIMIT, isSipHeaderName, sipHeaderPart } from '../twiml/sip-headers';
import { quote } from '../findings/untrusted';
import type { TextParam } from '../texts/texts';
import type { Field, FieldText } from './field';
import { isPrivateHost } from './private-host';
import { tokenField } from './token-field';

/** Characters of the URI before its headers must be fewer (Twilio docs, voice/twiml/sip; docs). */
const SIP_URI_LIMIT = 255;

const HOST = '(?:\\[[0-9a-fA-F:.]+\\]|[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9.])?)';

/** User part, host, port, parameters and headers (RFC 3261 §19.1.1, §25.1), the characters not told apart. */
const SIP_URI_FORM = `[sS][iI][pP][sS]?:(?:[^\\s@<>"]+@)?${HOST}(?::[0-9]{1,5})?(?:;[^\\s?<>"@]*)?(?:\\?[^\\s<>"]*)?`;

/** Transports that Twilio knows (Twilio docs, voice/twiml/sip#transport; docs). */
const TRANSPORTS = ['udp', 'tcp', 'tls'];

export function sipUriField(text: FieldText, passesOn?: 'sip-user'): Field {
  return tokenField({
    ...text,
    ...(passesOn && { passesOn }),
    maxLength: SIP_URI_LIMIT + SIP_HEADERS_LIMIT,
    form: SIP_URI_FORM,
    secrets: 'sip-uri',
    formText: 'not-a-sip-uri',
    rules: (uri, path, found) => checkSipUri({ field: text.name }, uri, path, found),
  });
}

function checkSipUri(field: TextParam, uri: string, path: Path, found: Findings): void {
  const headers = sipHeaderPart(uri);
  const address = uri.slice(0, uri.length - headers.length).replace(/\?$/, '');
  if (address.length >= SIP_URI_LIMIT) {
    const lengths = { length: address.length, limit: SIP_URI_LIMIT };
    fault(found, path, 'sip-uri-too-long', { field, ...lengths });
  }
  if (headers.length >= SIP_HEADERS_LIMIT) {
    const lengths = { length: headers.length, limit: SIP_HEADERS_LIMIT };
    fault(found, path, 'sip-headers-too-long', { field, ...lengths });
  }
  checkHeaders(field, headers, path, found);
  checkTransport(field, address, path, found);
  const host = sipUriHost(uri);
  if (isPrivateHost(host)) {
    warn(found, path, 'sip-private-host', { field, host: quote(host) });
  }
}

/** Twilio only warns (13252) of a name that it does not take, and drops the header. */
function checkHeaders(field: TextParam, headers: string, path: Path, found: Findings): void {
  if (headers === '') return;
  for (const header of headers.split('&')) {
    const name = header.split('=', 1)[0] ?? '';
    if (isSipHeaderName(name)) continue;
    warn(found, path, 'sip-header-name', { field, name: quote(name) });
  }
}

function checkTransport(field: TextParam, address: string, path: Path, found: Findings): void {
  const transport = /;transport=([^;]*)/i.exec(afterUser(address))?.[1];
  if (transport === undefined || TRANSPORTS.includes(transport.toLowerCase())) return;
  warn(found, path, 'sip-transport', { field, transport: quote(transport) });
}

/** The host of a SIP URI of good form, IPv6 in brackets, lower case. */
export function sipUriHost(uri: string): string {
  return (/^(\[[^\]]*\]|[^:;?]*)/.exec(afterUser(uri))?.[0] ?? '').toLowerCase();
}

function afterUser(uri: string): string {
  return uri.slice(Math.max(uri.indexOf(':'), uri.indexOf('@')) + 1);
}
