/** Routes one call of the fuzz test from `To` to TwiML, and throws where a promise is broken. */
import { calledAddress } from '../../src/address/called-address';
import type { CalledAddress } from '../../src/address/called-address';
import { compileTable } from '../../src/matching/compile-table';
import { decideNumbering } from '../../src/decision/decide-numbering';
import { decideDefaultRoute, decideRoute } from '../../src/decision/decide-route';
import type { Decision } from '../../src/decision/decide-route';
import { matchRoute } from '../../src/matching/match-route';
import type { RouteMatch } from '../../src/matching/match-route';
import { parseSipAddress } from '../../src/address/sip-address';
import type { SipAddress } from '../../src/address/sip-address';
import type { Numbering } from '../../src/table';
import { renderTwiml } from '../../src/twiml/render-twiml';
import { validateTable } from '../../src/validation/validate-table';
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
  const decided = decideNumbering(table.numbering);
  if (decided.kind === 'invalid') {
    if (isValid) throw new Error('A valid table has numbering that is refused.');
    return () => ['table refused'];
  }
  const { numbering } = decided;
  const source = { routes: table.routes, ...(numbering && { numbering }) };
  const compiled = compileTable(source);
  if (isValid && compiled.skipped.length > 0) throw new Error('A valid table has skipped rows.');
  const isComparable = compiled.skipped.every(({ code }) => COMPARABLE.includes(code));

  return (call, compare) => {
    const called = addressOf(call.to);
    const view = called && viewOf(called, call, numbering);
    const match: RouteMatch = view ? matchRoute(compiled, view) : { kind: 'default' };
    const outcome = [called ? 'To parsed' : 'To not parsed', nameOf(match)];
    if (view && compare && isComparable) {
      expectReference(source, view, match);
      outcome.push('compared with the reference');
    }
    const decision = decide(table, match);
    if (decision.kind === 'invalid') {
      if (isValid) throw new Error('A row of a valid table is refused.');
      return [...outcome, 'row refused'];
    }
    const caller = addressOf(call.from);
    const context = { called, caller, headers: call.headers };
    const numbers = { calledNumber: called?.number ?? '', callerNumber: caller?.number ?? '' };
    expectTwiml(renderTwiml(decision.destination, { ...context, ...numbers }));
    return [...outcome, `TwiML of ${decision.destination.type}`];
  };
}

function addressOf(input: unknown): SipAddress | undefined {
  const result = parseSipAddress(input);
  return result.kind === 'parsed' ? result.address : undefined;
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

function decide(table: FuzzTable, match: RouteMatch): Decision {
  if (match.kind === 'default') return decideDefaultRoute(table.default);
  return decideRoute(table.routes[match.index]);
}

function expectReference(
  { routes, numbering }: { readonly routes: readonly unknown[]; readonly numbering?: Numbering },
  called: CalledAddress,
  match: RouteMatch,
): void {
  // Every row has an address.
  const reference = { routes, ...(numbering && { numbering }) } as ReferenceTable;
  const expected = referenceMatch(reference, called);
  if (JSON.stringify(match) !== JSON.stringify(expected)) {
    throw new Error(`Match ${JSON.stringify(match)}, reference ${JSON.stringify(expected)}.`);
  }
}

function expectTwiml(twiml: string): void {
  if (readXml(twiml).name !== 'Response') throw new Error(`This is no TwiML: ${twiml}`);
  const size = new TextEncoder().encode(twiml).length;
  if (size > MAX_RESPONSE_BYTES) throw new Error(`TwiML has ${size} bytes.`);
}

function nameOf(match: RouteMatch): string {
  return match.kind === 'default' ? 'default route' : `route by ${match.reason}`;
}
