/** The SIP address: what Twilio sends in `To` or `From`, taken apart. */
import { dialledNumber, isDiallable, withoutVisualSeparators } from './dialled-number';
import { parseNameAddr } from './name-addr';
import { hasBrokenEscape, unescapePercents } from './percent-encoding';
import { sipAddressFailure, type SipAddressFailure } from './sip-address-failure';
import { sipDomainOfHost } from './sip-domain';
import { parseSipUri, parseUriParameters, type SipUri } from './sip-uri';
import { userParameters } from './user-parameters';

/** The parts of an address. The password of a SIP URI is never among them. */
export interface SipAddress {
  /** `none` for a bare number or name, and for `user@host`. */
  readonly scheme: 'sip' | 'sips' | 'tel' | 'client' | 'none';
  /** The full user part, user parameters included, unescaped, case kept; '' if there is none. */
  readonly user: string;
  /** The dialled number: the user part without user parameters and, in a number, without visual separators. */
  readonly number: string;
  /** What `number` leaves out behind it, unescaped: `;ext=12`. '' if there is nothing. */
  readonly userParameters: string;
  /** Label of the Twilio SIP domain in lower case, or undefined if the host is not Twilio's. */
  readonly domain: string | undefined;
  /** Lower-case; '' if there is none. */
  readonly host: string;
  readonly port: number | undefined;
  /** URI parameters by lower-case name, unescaped; of a tel URI its parameters, which `user` holds as well. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Of `"Alice" <sip:…>`; '' if there is none. */
  readonly displayName: string;
}

export type SipAddressResult =
  { readonly kind: 'parsed'; readonly address: SipAddress } | SipAddressFailure;

/** Bounded, so that a long text without a colon is not searched for one. */
const SCHEME = /^([a-z][a-z\d+.-]{0,31}):/i;
const ILLEGAL_CHARACTER = /[\s<>"]|\p{Cc}/u;

/**
 * Takes any form of address apart: `sip:`, `sips:`, `tel:`, `client:`, `"Name" <sip:…>;tag=…`, a bare number or name.
 *
 * Reads the text once, in linear time, and never throws: what is not an address is a failure with a code
 * (`SipAddressFailure`). Sources: RFC 3261 §19.1 and §25.1, RFC 3966, RFC 4475.
 */
export function parseSipAddress(input: unknown): SipAddressResult {
  if (typeof input !== 'string') return sipAddressFailure('not-text');
  const nameAddr = parseNameAddr(input);
  if (nameAddr.kind === 'failed') return nameAddr;
  const { uri, displayName } = nameAddr;
  if (uri === '') return sipAddressFailure('empty');

  const [prefix = '', schemeName] = SCHEME.exec(uri) ?? [];
  const scheme = schemeName === undefined ? 'none' : schemeName.toLowerCase();
  const rest = uri.slice(prefix.length);
  switch (scheme) {
    case 'sip':
    case 'sips':
      return fromSipUri(scheme, parseSipUri(rest), displayName);
    case 'tel':
    case 'client':
      return fromUser(scheme, rest, displayName);
    case 'none':
      return rest.includes('@')
        ? fromSipUri('none', parseSipUri(rest), displayName)
        : fromUser('none', rest, displayName);
    default:
      return sipAddressFailure('unknown-scheme');
  }
}

function fromSipUri(
  scheme: 'sip' | 'sips' | 'none',
  uri: SipUri | SipAddressFailure,
  displayName: string,
): SipAddressResult {
  if (uri.kind === 'failed') return uri;
  const { escapedUser, host, port, parameters } = uri;
  if (ILLEGAL_CHARACTER.test(escapedUser)) return sipAddressFailure('illegal-character');
  return {
    kind: 'parsed',
    address: {
      scheme,
      user: unescapePercents(escapedUser),
      number: dialledNumber(escapedUser),
      userParameters: userParameters(escapedUser),
      domain: sipDomainOfHost(host),
      host,
      port,
      parameters,
      displayName,
    },
  };
}

/** A tel URI, a client and a bare number are all user: RFC 3261 §19.1.6 makes them the user part of a SIP URI. */
function fromUser(
  scheme: 'tel' | 'client' | 'none',
  escapedUser: string,
  displayName: string,
): SipAddressResult {
  if (escapedUser === '') return sipAddressFailure('no-user');
  if (ILLEGAL_CHARACTER.test(escapedUser) && !isDiallable(withoutVisualSeparators(escapedUser)))
    return sipAddressFailure('illegal-character');
  if (hasBrokenEscape(escapedUser)) return sipAddressFailure('bad-escape');
  const semicolon = escapedUser.indexOf(';');
  return {
    kind: 'parsed',
    address: {
      scheme,
      user: unescapePercents(escapedUser),
      number: dialledNumber(escapedUser),
      userParameters: userParameters(escapedUser),
      domain: undefined,
      host: '',
      port: undefined,
      parameters: parseUriParameters(semicolon < 0 ? '' : escapedUser.slice(semicolon + 1)),
      displayName,
    },
  };
}
