/** A field that holds a SIP URI which Twilio dials or refers to. */
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { SIP_HEADERS_LIMIT, isSipHeaderName, sipHeaderPart } from '../twiml/sip-headers';
import { quote } from '../findings/untrusted';
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

export function sipUriField(text: FieldText): Field {
  return tokenField({
    ...text,
    maxLength: SIP_URI_LIMIT + SIP_HEADERS_LIMIT,
    form: SIP_URI_FORM,
    secrets: 'sip-uri',
    formCode: 'not-a-sip-uri',
    formMessage: 'a SIP URI: sip:user@host, then port, parameters and headers',
    rules: (uri, path, found) => checkSipUri(text.label, uri, path, found),
  });
}

function checkSipUri(label: string, uri: string, path: Path, found: Findings): void {
  const headers = sipHeaderPart(uri);
  const address = uri.slice(0, uri.length - headers.length).replace(/\?$/, '');
  if (address.length >= SIP_URI_LIMIT) {
    const message = `${label} has ${address.length} characters before its headers: shorten it to less than ${SIP_URI_LIMIT}.`;
    fault(found, path, 'sip-uri-too-long', message);
  }
  if (headers.length >= SIP_HEADERS_LIMIT) {
    const message = `${label} has ${headers.length} characters of headers: shorten them to less than ${SIP_HEADERS_LIMIT}.`;
    fault(found, path, 'sip-headers-too-long', message);
  }
  checkHeaders(label, headers, path, found);
  checkTransport(label, address, path, found);
  const host = sipUriHost(uri);
  if (isPrivateHost(host)) {
    const message = `${label} has the private host ${quote(host)}, which Twilio cannot reach.`;
    warn(found, path, 'sip-private-host', message);
  }
}

/** Twilio only warns (13252) of a name that it does not take, and drops the header. */
function checkHeaders(label: string, headers: string, path: Path, found: Findings): void {
  if (headers === '') return;
  for (const header of headers.split('&')) {
    const name = header.split('=', 1)[0] ?? '';
    if (isSipHeaderName(name)) continue;
    const message = `${label} has the header ${quote(name)}, which Twilio does not send on: begin its name with X-.`;
    warn(found, path, 'sip-header-name', message);
  }
}

function checkTransport(label: string, address: string, path: Path, found: Findings): void {
  const transport = /;transport=([^;]*)/i.exec(afterUser(address))?.[1];
  if (transport === undefined || TRANSPORTS.includes(transport.toLowerCase())) return;
  const message = `${label} has the unknown transport ${quote(transport)}: use udp, tcp or tls.`;
  warn(found, path, 'sip-transport', message);
}

/** The host of a SIP URI of good form, IPv6 in brackets, lower case. */
export function sipUriHost(uri: string): string {
  return (/^(\[[^\]]*\]|[^:;?]*)/.exec(afterUser(uri))?.[0] ?? '').toLowerCase();
}

function afterUser(uri: string): string {
  return uri.slice(Math.max(uri.indexOf(':'), uri.indexOf('@')) + 1);
}
