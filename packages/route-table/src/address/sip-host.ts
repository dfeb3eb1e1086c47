/** Host and port of a SIP URI (RFC 3261 §25.1, `hostport`). */
import { sipAddressFailure, type SipAddressFailure } from './sip-address-failure';

export interface HostPort {
  readonly kind: 'host-port';
  /** Lower-case: hosts are case-insensitive (RFC 3261 §19.1.4). An IPv6 address keeps its brackets. */
  readonly host: string;
  readonly port: number | undefined;
}

/** Longest domain name in octets (RFC 1035 §2.3.4), with a final dot. */
const MAX_HOST_LENGTH = 254;
/** Underscores are not a legal host, but name hosts in practice. */
const DOMAIN_LABEL = /^[\da-z_](?:[\da-z_-]*[\da-z_])?$/;
const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
/** The shape only: whoever sends the call knows which addresses exist. */
const IPV6 = /^\[[\da-f]*:[\da-f:]*:(?:[\da-f]{0,4}|(?:\d{1,3}\.){3}\d{1,3})\]$/;

export function parseHostPort(text: string): HostPort | SipAddressFailure {
  const colon = text.indexOf(':', text.startsWith('[') ? text.indexOf(']') + 1 : 0);
  const host = (colon < 0 ? text : text.slice(0, colon)).toLowerCase();
  if (host === '') return sipAddressFailure('no-host');
  if (!isHost(host)) return sipAddressFailure('bad-host');
  if (colon < 0) return { kind: 'host-port', host, port: undefined };

  const digits = text.slice(colon + 1);
  const port = Number(digits);
  if (!/^\d{1,5}$/.test(digits) || port < 1 || port > 65535) return sipAddressFailure('bad-port');
  return { kind: 'host-port', host, port };
}

function isHost(host: string): boolean {
  if (host.length > MAX_HOST_LENGTH) return false;
  if (IPV4.test(host)) return host.split('.').every((byte) => Number(byte) <= 255);
  return IPV6.test(host) || isDomainName(host);
}

function isDomainName(host: string): boolean {
  const labels = (host.endsWith('.') ? host.slice(0, -1) : host).split('.');
  const topLevel = labels[labels.length - 1] ?? '';
  return labels.every((label) => DOMAIN_LABEL.test(label)) && !/^\d/.test(topLevel);
}
