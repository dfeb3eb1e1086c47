/** Tells hosts that Twilio cannot reach, being outside of the network they are in. */

/** Private and local IPv4 ranges (RFC 1918, RFC 5735, RFC 3927, RFC 6598). */
const PRIVATE_IPV4 = [
  /^0\./,
  /^10\./,
  /^127\./,
  /^169\.254\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2[0-9]|3[01])\./,
  /^100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\./,
];

/** Loopback, unique local and link-local IPv6 (RFC 4291, RFC 4193). */
const PRIVATE_IPV6 = /^\[(::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/;

/** Names that public DNS never has (RFC 6761, RFC 6762, ICANN's `internal`). */
const LOCAL_NAME = /(^|\.)(localhost|local|internal|test|invalid|home\.arpa)$/;

/** `host` as in a URL: IPv6 in brackets. A name of one label counts, as it is local too. */
export function isPrivateHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.startsWith('[')) return PRIVATE_IPV6.test(name);
  if (/^[0-9.]+$/.test(name)) return PRIVATE_IPV4.some((range) => range.test(name));
  return !name.includes('.') || LOCAL_NAME.test(name);
}
