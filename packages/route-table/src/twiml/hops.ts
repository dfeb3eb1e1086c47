/** Counts how often a call came through this router, so that a circle of SIP domains ends. */

const HEADER = 'X-Isr-Hops';
/** A call that came through so often is in a circle: nobody forwards a call four times on purpose (this project). */
const MAX_HOPS = 3;

type Headers = Readonly<Record<string, string>>;

/** The header for a call that goes on, and its value. */
export function nextHops(headers: Headers): readonly [string, string] {
  return [HEADER, String(hopsOf(headers) + 1)];
}

export function isInCircle(headers: Headers): boolean {
  return hopsOf(headers) >= MAX_HOPS;
}

/** What is not a number counts as none. */
function hopsOf(headers: Headers): number {
  const name = HEADER.toLowerCase();
  const value = Object.prototype.hasOwnProperty.call(headers, name) ? (headers[name] ?? '') : '';
  return /^\d{1,4}$/.test(value) ? Number(value) : 0;
}
