/** Routes that were probably meant by an address that no route takes. */
import type { ReadAddress, Route, RouteTable } from 'route-table';

export interface NearMiss {
  /**
   * - `numbering`: it is the same phone number, but numbers are compared as dialled.
   * - `case`: only capitals and small letters differ.
   * - `digit`: a digit is missing, or there is one too many.
   */
  readonly kind: 'numbering' | 'case' | 'digit';
  readonly route: Route;
}

/** Fewer are an extension: another one is not a slip. */
const LEAST_DIGITS = 7;

/** At most one of each kind, of the routes that are enabled and compared exactly. */
export function nearMisses(
  { routes, numbering }: RouteTable,
  called: ReadAddress,
  domain: string | undefined,
): readonly NearMiss[] {
  if (called.kind === 'failed') return [];
  const { user, number } = called.address;
  const digits = number.replace(/^\+?0*/, '');
  const isMeant: Readonly<Record<NearMiss['kind'], (address: string) => boolean>> = {
    numbering: (address) =>
      numbering === undefined &&
      digits.length >= LEAST_DIGITS &&
      /^\+?\d+$/.test(number) &&
      address.startsWith('+') &&
      address.endsWith(digits),
    case: (address) => address.toLowerCase() === user.toLowerCase(),
    digit: (address) => isOneDigitOff(address, number),
  };
  const candidates = routes.filter(
    (route) =>
      (route.match ?? 'exact') === 'exact' &&
      route.enabled !== false &&
      (route.domain === undefined || route.domain === domain),
  );
  return (['numbering', 'case', 'digit'] as const).flatMap((kind) => {
    const route = candidates.find(({ address }) => isMeant[kind](address));
    return route ? [{ kind, route }] : [];
  });
}

function isOneDigitOff(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length !== 1 || long.length < LEAST_DIGITS) return false;
  if (!/^\+?\d+$/.test(short) || !/^\+?\d+$/.test(long)) return false;
  let at = 0;
  while (short[at] === long[at]) at += 1;
  return short.slice(at) === long.slice(at + 1);
}
