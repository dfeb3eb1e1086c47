/** The parts of a SIP URI: user part, host, port, parameters (RFC 3261 §19.1.1). */
import { hasBrokenEscape, unescapePercents } from './percent-encoding';
import { sipAddressFailure, type SipAddressFailure } from './sip-address-failure';
import { parseHostPort } from './sip-host';

export interface SipUri {
  readonly kind: 'sip-uri';
  /** As it is in the URI, still escaped; '' if there is none. */
  readonly escapedUser: string;
  readonly host: string;
  readonly port: number | undefined;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Takes apart what follows `sip:`. The password and the headers (`?subject=…`) are dropped. */
export function parseSipUri(afterScheme: string): SipUri | SipAddressFailure {
  const at = afterScheme.indexOf('@');
  if (at !== afterScheme.lastIndexOf('@')) return sipAddressFailure('more-than-one-at');
  const escapedUser = withoutPassword(afterScheme.slice(0, Math.max(at, 0)));

  // The user part may hold ? and ; and is cut off first: only after the host do they begin headers and parameters.
  const [address = ''] = afterScheme.slice(at + 1).split('?', 1);
  const semicolon = address.indexOf(';');
  const hostPort = parseHostPort((semicolon < 0 ? address : address.slice(0, semicolon)).trimEnd());
  if (hostPort.kind === 'failed') return hostPort;
  const parameters = semicolon < 0 ? '' : address.slice(semicolon + 1);
  if (hasBrokenEscape(escapedUser)) return sipAddressFailure('bad-escape');

  return {
    kind: 'sip-uri',
    escapedUser,
    host: hostPort.host,
    port: hostPort.port,
    parameters: parseUriParameters(parameters),
  };
}

/**
 * `transport=udp;lr` by lower-case name; one without a value has ''; of two with one name the first counts.
 *
 * Nothing here decides where a call goes, so oddities are forgiven: spaces around `;` and `=`, empty parameters.
 */
export function parseUriParameters(text: string): Readonly<Record<string, string>> {
  if (text === '') return {};
  const parameters = new Map<string, string>();
  for (const parameter of text.split(';')) {
    const equals = parameter.indexOf('=');
    const name = equals < 0 ? parameter : parameter.slice(0, equals);
    const key = unescapePercents(name.trim()).toLowerCase();
    if (key === '' || parameters.has(key)) continue;
    parameters.set(key, equals < 0 ? '' : unescapePercents(parameter.slice(equals + 1).trim()));
  }
  return Object.fromEntries(parameters);
}

/** The first colon begins the password: a user part cannot hold one unescaped. */
function withoutPassword(userInfo: string): string {
  const colon = userInfo.indexOf(':');
  return colon < 0 ? userInfo : userInfo.slice(0, colon);
}
