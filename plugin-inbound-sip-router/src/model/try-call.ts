/** Tries a call on a route table: what the router would read, choose and answer, without a call being placed. */
import {
  calledAddress,
  decideDefaultRoute,
  decideRoute,
  matchRoute,
  parseSipAddress,
  type CalledAddress,
  type Decision,
  type Issue,
  type Numbering,
  type Route,
  type RouteMatch,
  type RouteTable,
  type SipAddress,
} from 'route-table';
import type { TriedCall } from './router-state';
import { sentCall, type SentCall } from './sent-call';
import { answerTo, readAddress, type ReadAddress, type RouterAnswer } from './tried-answer';
import { triableTable, type TriableTable } from './triable-table';

/** A route that matches, and why. */
export interface Match extends Omit<Extract<RouteMatch, { kind: 'route' }>, 'second'> {
  readonly route: Route;
}

/** What takes a call, as matching says it. */
type Found = Extract<RouteMatch, { kind: 'route' }>['second'];

/** Who takes the call. */
export type Taker = Match | Extract<RouteMatch, { kind: 'default' }>;

export type CallTrial =
  | { readonly kind: 'nothing-dialled' }
  /** The settings are not valid: the router would refuse every call. */
  | { readonly kind: 'table-broken'; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'tried';
      readonly called: ReadAddress;
      /** Undefined if no caller is given. */
      readonly caller: ReadAddress | undefined;
      /** Label of the SIP domain that counts. */
      readonly domain: string | undefined;
      readonly taker: Taker;
      /** Who would take the call without that route; undefined if the default route takes it. */
      readonly second: Taker | undefined;
      /** Disabled routes that would take the call if they were enabled, the first first; two at most. */
      readonly disabled: readonly Match[];
      readonly decision: Decision;
      readonly answer: RouterAnswer;
    };

/** Does what the Function of the router does with the same call, by the same steps. */
export function tryCall(table: RouteTable, call: TriedCall): CallTrial {
  const sent = sentCall(call);
  if (sent.to === undefined) return { kind: 'nothing-dialled' };
  const ready = triableTable(table);
  if (ready.kind === 'broken') return { kind: 'table-broken', issues: ready.issues };
  const { numbering } = ready;
  const read = parseSipAddress(sent.to);
  const called = read.kind === 'parsed' ? read.address : undefined;
  const views = called && viewsOf(called, sent, numbering);
  const match: RouteMatch = views ? matchRoute(ready.compiled, views) : { kind: 'default' };
  const taker = takerOf(match, table);
  const decision =
    taker.kind === 'route' ? decideRoute(taker.route) : decideDefaultRoute(table.default);
  return {
    kind: 'tried',
    called: readAddress(sent.to, numbering),
    caller: sent.from === undefined ? undefined : readAddress(sent.from, numbering),
    domain: views?.domain,
    taker,
    second: match.kind === 'route' ? takerOf(match.second, table) : undefined,
    disabled: views ? disabledBefore(taker, ready, views, table) : [],
    decision,
    answer: answerTo(decision, called, sent.from, numbering),
  };
}

function viewsOf(
  called: SipAddress,
  { sipDomain }: SentCall,
  numbering: Numbering | undefined,
): CalledAddress {
  return calledAddress(called, {
    ...(sipDomain !== undefined && { sipDomain }),
    ...(numbering && { numbering }),
  });
}

function takerOf(match: Found, table: RouteTable): Taker {
  if (match.kind === 'default') return match;
  const { index, reason, scope } = match;
  const route = table.routes[index];
  if (route === undefined) return { kind: 'default' };
  return { kind: 'route', index, reason, scope, route };
}

/** Of the two that would come first if every route were enabled, those that come before the one that takes it now. */
function disabledBefore(
  taker: Taker,
  ready: Extract<TriableTable, { kind: 'ready' }>,
  views: CalledAddress,
  table: RouteTable,
): readonly Match[] {
  const compiled = ready.withDisabled();
  if (compiled === undefined) return [];
  const match = matchRoute(compiled, views);
  if (match.kind === 'default') return [];
  const before: Match[] = [];
  for (const other of [takerOf(match, table), takerOf(match.second, table)]) {
    if (other.kind === 'default') break;
    if (taker.kind === 'route' && other.index === taker.index) break;
    before.push(other);
  }
  return before.filter(({ route }) => route.enabled === false);
}
