/** IP networks in CIDR notation: whether an address is in one. */

/** An address as binary digits: 32 for IPv4, 128 for IPv6. Of a network only the first `prefix` count. */
interface Network {
  readonly digits: string;
  readonly prefix: number;
}

/** `203.0.113.0/24`, `2001:db8::/32`, or a single address. Undefined if it is not one of these. */
export function parseNetwork(text: string): Network | undefined {
  const [address = '', prefix, ...more] = text.split('/');
  const digits = parseAddress(address);
  if (digits === undefined || more.length > 0) return undefined;
  if (prefix === undefined) return { digits, prefix: digits.length };
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > digits.length) return undefined;
  return { digits, prefix: Number(prefix) };
}

/** False also if the address cannot be read. */
export function isInNetwork(address: string, network: Network): boolean {
  const digits = parseAddress(address);
  return digits !== undefined && beginsAlike(digits, network);
}

/** Whether every address of `inner` is in `outer`. */
export function networkContains(outer: Network, inner: Network): boolean {
  return outer.prefix <= inner.prefix && beginsAlike(inner.digits, outer);
}

function beginsAlike(digits: string, network: Network): boolean {
  return (
    digits.length === network.digits.length &&
    digits.startsWith(network.digits.slice(0, network.prefix))
  );
}

function parseAddress(text: string): string | undefined {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): string | undefined {
  const parts = text.split('.');
  const isAddress =
    parts.length === 4 &&
    parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
  return isAddress ? parts.map((part) => binary(Number(part), 8)).join('') : undefined;
}

function parseIpv6(text: string): string | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.map((group) => binary(parseInt(group, 16), 16)).join('');
}

function binary(value: number, length: number): string {
  return value.toString(2).padStart(length, '0');
}
