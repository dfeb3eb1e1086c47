/** Tries a call on a route table: what the router reads, chooses and answers, without a call being placed. */
import {
  answerCall,
  type Call,
  type CallAnswer,
  type CallMatch,
  type Finding,
  type Moment,
  type OpenTable,
  type OwnUrls,
  type Route,
  type RouteTable,
  type ReadAddress,
  type RouteTaker,
} from 'route-table';
import { nearMisses, type NearMiss } from './near-misses';
import type { TriedCall } from './router-state';
import { sentCall, type SentCall } from './sent-call';
import { headersOf } from './tester/typed-headers';
import { triedTable, type TriedTable } from './tried-table';
import { walkPlan, type Walk, type WalkedStep } from './walk-plan';

/** A route that matches, and why. */
export interface Match extends RouteTaker {
  readonly route: Route;
}

/** Who takes the call. */
export type Taker = Match | Extract<CallMatch, { readonly kind: 'default' }>;

export interface TriedAnswer extends Omit<CallAnswer, 'match' | 'caller'> {
  readonly kind: 'tried';
  /** Undefined if no caller was given. */
  readonly caller: ReadAddress | undefined;
  readonly taker: Taker;
  /** Who would take the call without that route; undefined if the default route takes it. */
  readonly second: Taker | undefined;
  /** Disabled routes that would take the call if they were enabled, the first first; two at most. */
  readonly disabled: readonly Match[];
  /** Routes that were probably meant, if none takes the call. */
  readonly nearMisses: readonly NearMiss[];
  /** Whether values of SIP headers are filled in, of which a tried call has none. */
  readonly takesHeaders: boolean;
  /** The way down the call plan that takes it, as far as it is pretended; empty if none does. */
  readonly walked: readonly WalkedStep[];
}

export type CallTrial =
  | { readonly kind: 'nothing-dialled' }
  /** The settings are not valid: the router would refuse every call. */
  | { readonly kind: 'table-broken'; readonly findings: readonly Finding[] }
  | TriedAnswer;

/** What answering needs besides table and call. */
export interface TrialPlace {
  readonly moment: Moment;
  readonly ownUrls: OwnUrls;
}

/** Answers as the Function of the router answers the same call, by the same code. */
export function tryCall(table: RouteTable, tried: TriedCall, place: TrialPlace): CallTrial {
  const { to, from, sipDomain } = sentCall(tried);
  if (to === undefined) return { kind: 'nothing-dialled' };
  const ready = triedTable(table);
  if (ready.opened.kind === 'broken')
    return { kind: 'table-broken', findings: ready.opened.issues };
  const call = triedCall(tried, { to, from, sipDomain });
  const { table: open } = ready.opened;
  const { ownUrls } = place;
  const moment = { ...place.moment, instant: tried.arrivesAt ?? place.moment.instant };
  const answerBy = (openTable: OpenTable, asked: Call) =>
    answerCall(openTable, asked, moment, ownUrls);
  const { match, caller, ...answer } = answerBy(open, call);
  const withDisabled = ready.withDisabled();
  const taker = takerOf(match, ready);
  return {
    kind: 'tried',
    ...answer,
    caller: caller(),
    taker,
    second: match.kind === 'route' ? takerOf(match.second, ready) : undefined,
    disabled:
      withDisabled?.kind === 'opened'
        ? disabledBefore(taker, answerBy(withDisabled.table, call).match, ready)
        : [],
    nearMisses: taker.kind === 'default' ? nearMisses(table, answer.called, answer.domain) : [],
    takesHeaders:
      Object.keys(call.headers).length === 0 &&
      takesHeaders(answer, (headers) => answerBy(open, { ...call, headers })),
    walked: walkedBy(answer, {
      table: open,
      call,
      moment,
      ownUrls,
      pretended: tried.pretended ?? [],
      leavesAt: tried.leavesAt,
    }),
  };
}

function triedCall({ seen, headers = '', callSid }: TriedCall, sent: SentCall): Call {
  const { to, from, sipDomain } = sent;
  const all = { ...seen?.headers, ...headersOf(headers) };
  return { to, from, sipDomain, callSid, ...seen, headers: all, isPartial: true };
}

function walkedBy({ decision }: Pick<CallAnswer, 'decision'>, walk: Walk): readonly WalkedStep[] {
  if (decision.kind === 'refused' || !decision.plan) return [];
  const { plan, step } = decision.plan;
  const kind = decision.kind === 'destination' ? 'step' : 'ended';
  return walkPlan({ kind, plan, step, twiml: decision.twiml }, walk);
}

function takerOf(
  match: RouteTaker | Extract<CallMatch, { kind: 'default' }>,
  table: TriedTable,
): Taker {
  if (match.kind === 'default') return match;
  const { key, reason, scope } = match;
  const route = table.routeOf(key);
  return route ? { kind: 'route', key, reason, scope, route } : { kind: 'default' };
}

/** Of the two that would come first if every route were enabled, those that come before the one that takes it now. */
function disabledBefore(taker: Taker, match: CallMatch, table: TriedTable): readonly Match[] {
  if (match.kind === 'default') return [];
  const before: Match[] = [];
  for (const other of [takerOf(match, table), takerOf(match.second, table)]) {
    if (other.kind === 'default') break;
    if (taker.kind === 'route' && other.key === taker.key) break;
    before.push(other);
  }
  return before.filter(({ route }) => route.enabled === false);
}

/** Whether a header is filled in depends on the field, so each that is written like one is given a value. */
function takesHeaders(
  { decision }: Pick<CallAnswer, 'decision'>,
  answerWith: (headers: Call['headers']) => CallAnswer,
): boolean {
  if (decision.kind !== 'destination') return false;
  const names = JSON.stringify(decision.destination).matchAll(/header\.([^{}\s]+)/gi);
  const headers = Object.fromEntries([...names].map(([, name = '']) => [name.toLowerCase(), '1']));
  if (Object.keys(headers).length === 0) return false;
  const other = answerWith(headers).decision;
  return other.kind === 'destination' && other.twiml !== decision.twiml;
}
