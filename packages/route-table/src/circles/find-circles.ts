/** Finds calls that come back to the table until they are rejected, by following them from route to route. */
import { calledAddress } from '../address/called-address';
import { parseSipAddress, type SipAddress } from '../address/sip-address';
import { trimToken } from '../fields/token-field';
import { finding, type Finding } from '../findings/findings';
import { isFields, ownField, quote } from '../findings/untrusted';
import { compileTable, type TableSource } from '../matching/compile-table';
import { matchRoute } from '../matching/match-route';
import { hasRowKey, type RowKey } from '../matching/row-key';
import { parsePattern } from '../matching/pattern';
import { charactersOf } from '../matching/pattern-set';
import { routeName } from '../reachability/route-name';
import { passOn } from '../twiml/passed-on';
import { NO_CALL } from '../twiml/call-context';
import { isOwnDomain, type OwnAccount } from './own-account';

/** Nobody forwards a call so often on purpose; a longer way is not followed. */
const MAX_STEPS = 12;
/** So many calls are followed: a table that people write has fewer routes to their own domains. */
const MAX_CALLS = 500;
const NAMED = 3;
const DEFAULT = -1;

/**
 * One warning for each circle, at the first of its routes. Certain for the call that it names: what a pattern or prefix
 * takes is followed for one number only, and what a call plan does not at all.
 */
export function findCircles(
  table: TableSource & { readonly default?: unknown },
  account: OwnAccount,
): readonly Finding[] {
  const starts = startsOf(table, account);
  if (starts.length === 0) return [];
  const compiled = compileTable(table);
  const found = new Map<number, Finding>();
  for (const start of starts.slice(0, MAX_CALLS)) {
    const circle = followed(start);
    if (circle === undefined) continue;
    const first = Math.min(...circle.map(({ row }) => row));
    if (!found.has(first)) found.set(first, findingOf(first, circle, table.routes));
  }
  return [...found.values()];

  /** The steps of the circle that the call ends in. */
  function followed(start: string): readonly Step[] | undefined {
    const seen: Step[] = [];
    let to: string | undefined = start;
    while (to !== undefined && seen.length < MAX_STEPS) {
      const parsed = parseSipAddress(to);
      if (parsed.kind === 'failed') return undefined;
      const called: string = to;
      const before = seen.findIndex((step) => step.to === called);
      if (before >= 0) return seen.slice(before);
      const row = rowOf(parsed.address);
      seen.push({ to: called, user: parsed.address.user, row });
      to = nextCall(row === DEFAULT ? table.default : table.routes[row], parsed.address);
    }
    return undefined;
  }

  function rowOf(address: SipAddress): number {
    const { numbering } = table;
    const match = matchRoute(compiled, calledAddress(address, numbering ? { numbering } : {}));
    return match.kind === 'default' ? DEFAULT : match.index;
  }

  /** The address to which the call comes in again, in one form; undefined if it leaves. */
  function nextCall(destination: unknown, address: SipAddress): string | undefined {
    if (!isFields(destination)) return undefined;
    const value = ownField(destination, 'destination');
    const type = ownField(destination, 'type');
    if (typeof value !== 'string') return undefined;
    const { numbering } = table;
    const { e164 } = calledAddress(address, numbering ? { numbering } : {});
    const call = { ...NO_CALL, called: address, calledNumber: e164 ?? address.number };
    if (type === 'dial-number') {
      const number = passOn(trimToken(value), 'number', call);
      return number !== undefined && account.numbers.includes(number) ? number : undefined;
    }
    if (type !== 'dial-sip') return undefined;
    const uri = passOn(trimToken(value), 'sip-user', call);
    const next = uri === undefined ? undefined : parseSipAddress(uri);
    if (next?.kind !== 'parsed') return undefined;
    const { user, domain } = next.address;
    return domain !== undefined && isOwnDomain(account, domain) ? toOf(user, domain) : undefined;
  }
}

interface Step {
  /** The address that is called: a call to it is always answered alike. */
  readonly to: string;
  readonly user: string;
  readonly row: number;
}

function findingOf(first: number, circle: readonly Step[], routes: readonly unknown[]): Finding {
  const at = circle.findIndex(({ row }) => row === first);
  const steps = [...circle.slice(at), ...circle.slice(0, at)];
  const names = steps
    .slice(0, NAMED)
    .map(({ row }) => (row === DEFAULT ? 'the default route' : routeName(routes[row])));
  const path = first === DEFAULT ? ['default', 'destination'] : ['routes', first, 'destination'];
  return finding(path, 'route-in-circle', { called: quote(steps[0]?.user ?? ''), routes: names });
}

/** Calls to own numbers, and one to each route that leads to a domain or number of the account. */
function startsOf(
  table: TableSource & { readonly default?: unknown },
  account: OwnAccount,
): readonly string[] {
  const [domain] = account.sipDomains;
  const rows = [...table.routes, ...(mayLeadBack(table.default) ? [{ address: ANY_NAME }] : [])];
  const ofRows = rows.flatMap((row) => {
    if (!hasRowKey(row) || !(mayLeadBack(row) || row.address === ANY_NAME)) return [];
    const user = sampleOf(row);
    const at = row.domain === undefined || row.domain === '' ? domain : row.domain;
    if (user === undefined) return [];
    return [at === undefined ? user : toOf(user, at.replace(/\.sip\..*$/i, ''))];
  });
  const isAnyLeading = ofRows.length > 0 || table.routes.some(mayLeadBack);
  return isAnyLeading ? [...ofRows, ...account.numbers] : [];
}

/** A name that no route has: such calls are for the default route, unless a prefix takes all. */
const ANY_NAME = 'any-other-call';

function mayLeadBack(destination: unknown): boolean {
  if (!isFields(destination)) return false;
  const type = ownField(destination, 'type');
  return type === 'dial-sip' || type === 'dial-number';
}

/** One of the user parts that a row takes. */
function sampleOf({ address, match = 'exact' }: RowKey): string | undefined {
  if (match === 'exact') return address;
  // Digits behind a prefix, so that it is a number if it can be one.
  if (match === 'prefix') return `${address}${SAMPLE_DIGITS.slice(address.length)}`;
  const parsed = parsePattern(address);
  if (parsed.kind === 'failed') return undefined;
  const { places, tail } = parsed.pattern;
  const text = places.map((place) => {
    const [character = 0] = charactersOf(place);
    return String.fromCodePoint(character);
  });
  return `${text.join('')}${tail === 'end' ? '' : '5'}`;
}

const SAMPLE_DIGITS = '15551234567';

function toOf(user: string, domain: string): string {
  const escaped = encodeURIComponent(user).replace(/%2B/g, '+');
  return `sip:${escaped}@${domain.toLowerCase()}.sip.twilio.com`;
}
