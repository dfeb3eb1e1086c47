/** Routes one call of the fuzz test from `To` to TwiML, and throws if a promise is broken. */
import { calledAddress } from '../../src/address/called-address';
import type { CalledAddress } from '../../src/address/called-address';
import type { SipAddress } from '../../src/address/sip-address';
import { answerCall } from '../../src/answer/answer-call';
import type { CallMatch, RouteTaker } from '../../src/answer/call-match';
import { openTable } from '../../src/answer/open-table';
import { RowKeys } from '../../src/answer/row-keys';
import type { MatchedRoute, RouteMatch } from '../../src/matching/match-route';
import type { Numbering } from '../../src/numbering/numbering-settings';
import { validateTable } from '../../src/validation/validate-table';
import { MOMENT, OWN_URLS } from '../build-call';
import { readXml } from '../read-xml';
import { referenceMatch } from '../reference-matcher';
import type { ReferenceTable } from '../reference-matcher';
import type { FuzzTable } from './random-table';

export interface FuzzCall {
  readonly to: unknown;
  readonly from: unknown;
  readonly sipDomain?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What happened to a call, in words to be counted. */
export type Outcome = readonly string[];

/** Routes calls with the table. With `compare` a match must be that of the reference matcher. */
export type RouteFuzzCall = (call: FuzzCall, compare: boolean) => Outcome;

/** Rows that cannot be read, but for their address; the reference matcher knows no others. */
const COMPARABLE = ['match-unreadable', 'domain-unreadable', 'enabled-unreadable'];

/** Twilio docs, errors/11750. */
const MAX_RESPONSE_BYTES = 64 * 1024;

export function openFuzzTable(table: FuzzTable): RouteFuzzCall {
  const isValid = validateTable(table).kind === 'valid';
  const opened = openTable(table);
  if (opened.kind === 'broken') {
    if (isValid) throw new Error('A valid table is refused.');
    return () => ['table refused'];
  }
  const { numbering, skipped } = opened.table;
  const source = { routes: table.routes, ...(numbering && { numbering }) };
  if (isValid && skipped.length > 0) throw new Error('A valid table has skipped rows.');
  const isComparable = skipped.every(({ code }) => COMPARABLE.includes(code));

  return (call, compare) => {
    const { called, match, decision } = answerCall(
      opened.table,
      { sipDomain: undefined, ...call },
      MOMENT,
      OWN_URLS,
    );
    const outcome = [called.kind === 'parsed' ? 'To parsed' : 'To not parsed', nameOf(match)];
    if (called.kind === 'parsed' && compare && isComparable) {
      expectReference(source, viewOf(called.address, call, numbering), match);
      outcome.push('compared with the reference');
    }
    if (decision.kind === 'refused') {
      if (isValid) throw new Error('A row of a valid table is refused.');
      return [...outcome, 'row refused'];
    }
    expectTwiml(decision.twiml);
    const type = decision.kind === 'ended' ? 'a plan that ended' : decision.destination.type;
    const ofPlan = decision.plan ? ['TwiML of call-plan'] : [];
    return [...outcome, `TwiML of ${type}`, ...ofPlan];
  };
}

function viewOf(
  address: SipAddress,
  { sipDomain }: FuzzCall,
  numbering: Numbering | undefined,
): CalledAddress {
  return calledAddress(address, {
    ...(sipDomain !== undefined && { sipDomain }),
    ...(numbering && { numbering }),
  });
}

function expectReference(
  { routes, numbering }: { readonly routes: readonly unknown[]; readonly numbering?: Numbering },
  called: CalledAddress,
  match: CallMatch,
): void {
  // Every row has an address.
  const reference = { routes, ...(numbering && { numbering }) } as ReferenceTable;
  const keys = new RowKeys(routes, []).all();
  const expected = withKeys(referenceMatch(reference, called), keys);
  if (JSON.stringify(match) !== JSON.stringify(expected)) {
    throw new Error(`Match ${JSON.stringify(match)}, reference ${JSON.stringify(expected)}.`);
  }
}

function withKeys(match: RouteMatch, keys: readonly string[]): CallMatch {
  const taker = ({ index, reason, scope }: MatchedRoute): RouteTaker => ({
    kind: 'route',
    key: keys[index] ?? 'none',
    reason,
    scope,
  });
  if (match.kind === 'default') return match;
  const { second } = match;
  return { ...taker(match), second: second.kind === 'default' ? second : taker(second) };
}

function expectTwiml(twiml: string): void {
  if (readXml(twiml).name !== 'Response') throw new Error(`This is not TwiML: ${twiml}`);
  const size = new TextEncoder().encode(twiml).length;
  if (size > MAX_RESPONSE_BYTES) throw new Error(`TwiML has ${size} bytes.`);
}

function nameOf(match: CallMatch): string {
  return match.kind === 'default' ? 'default route' : `route by ${match.reason}`;
}
