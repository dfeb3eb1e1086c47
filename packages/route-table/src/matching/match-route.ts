/**
 * Matches a called address: which route takes the call, why, and which would take it without that route.
 *
 * The idea. A call has up to three views: the user part as it was sent, the dialled number in it, and the E.164 form
 * of that number; the last two with and without the parameters behind the number (`;ext=12`), so that the extensions
 * of one number can be routed however it is dialled. A route has one address. Matching asks which routes are met by any view, and picks the most exact
 * one. The order of rows never decides, so that a table can be sorted, merged and edited by several people: two routes
 * that would be equally exact are the same route twice, which validation refuses.
 *
 * The order. Routes of the called SIP domain come before routes for any domain; the others are not even looked at if
 * two of its own match. Within a domain, exact routes come first: by user part, by number, by E.164; with the
 * parameters before without. Then come
 * prefixes and patterns in one order, as a prefix is the pattern with any tail: from left to right, the first place at
 * which two of them differ decides, and there the smaller set of characters wins (`comparePatterns`). Of two patterns
 * that both match, the more specific one is thus found without counting matches. The search goes on until it has two
 * routes: the second is what would take the call without the first, which the tester shows and validation needs.
 *
 * How it stays fast. A table of 100,000 rows is opened for a single call, so opening does as little as possible, and
 * the rest happens when a call first needs it:
 *
 * - `compile-table` reads of each row only what decides which calls it takes (`row-key`), and puts it into the scope
 *   of its domain (`route-scope`). Nothing is validated: that would cost more than the call.
 * - Exact routes (`exact-rows`) are a hash table that is built at the first search. Those by E.164 (`e164-index`) are
 *   found by the last digits, which a number keeps however it is written: only the few rows with the same ones are
 *   resolved, since resolving a number costs microseconds.
 * - Patterns are texts in one list (`pattern-list`) until a search visits them. The trie (`pattern-trie`) splits a node
 *   only when a search comes to it (`pattern-growth`), and its branches are sorted by specificity, so the first leaf
 *   that a search meets is the winner. Patterns that begin with `+` are in a trie of their own, as they are compared
 *   with E.164 numbers and all others with what was dialled.
 *
 * Entries and nodes are numbers in flat arrays, not objects: 100,000 objects would take longer to make than the call
 * takes. A row has an index only in here; whoever asks for a match is given the key of the row (`answer-call`).
 *
 * Rows that cannot be read take no call away from rows that can, but calls to their very address fail rather than go
 * to the default route: nobody knows what the row was meant to do.
 *
 * The rules are written a second time, slowly and from the documents alone, in `test/reference-matcher.ts`; property
 * tests and the fuzz test compare the two.
 */
import { noPatterns, searchView, type ComparedView } from './best-patterns';
import type { CalledAddress } from '../address/called-address';
import { emergencyForms } from '../emergency/emergency-forms';
import type { CompiledTable } from './compile-table';
import { NONE, type PatternList } from './pattern-list';
import type { PatternTrie } from './pattern-trie';
import type { RouteScope } from './route-scope';

/** How the route was compared, and with which view of the call. */
export type MatchReason = `${'exact' | 'prefix' | 'pattern'}-${ComparedView}`;

export interface MatchedRoute {
  readonly kind: 'route';
  /** The row. */
  readonly index: number;
  readonly reason: MatchReason;
  /** Whether the route is for the domain that was called, or for calls to any. */
  readonly scope: 'domain' | 'any';
}

export interface MatchedDefault {
  readonly kind: 'default';
}

/** The result of looking up. `second` is what would take the call if that route did not exist. */
export type RouteMatch =
  (MatchedRoute & { readonly second: MatchedRoute | MatchedDefault }) | MatchedDefault;

const NO_FORMS: readonly string[] = [];
const DEFAULT: MatchedDefault = { kind: 'default' };
const PREFIX_REASONS = {
  user: 'prefix-user',
  number: 'prefix-number',
  e164: 'prefix-e164',
} as const;
const PATTERN_REASONS = {
  user: 'pattern-user',
  number: 'pattern-number',
  e164: 'pattern-e164',
} as const;

/**
 * Total, and independent of the order of rows. In this order:
 *
 * routes of the domain that was called before routes for any; exact routes by user part, by number and by E.164 with
 * the parameters behind the number, by number, by the other forms of an emergency number, by E.164; then prefixes and patterns, the most specific first (`comparePatterns`); then the default route.
 */
export function matchRoute(table: CompiledTable, called: CalledAddress): RouteMatch {
  const ranking: Ranking = { first: undefined, second: undefined };
  const isShort = called.e164 === undefined && table.numbering !== undefined;
  const emergency = isShort ? emergencyForms(called.number, table.numbering) : NO_FORMS;
  const ofDomain = called.domain === undefined ? undefined : table.domains.get(called.domain);
  if (ofDomain !== undefined) rank(ranking, table, ofDomain, 'domain', called, emergency);
  if (ranking.second === undefined) rank(ranking, table, table.anyDomain, 'any', called, emergency);
  if (ranking.first === undefined) return DEFAULT;
  const { kind, index, reason, scope } = ranking.first;
  return { kind, index, reason, scope, second: ranking.second ?? DEFAULT };
}

/** The first two of the routes that match; they are added in the order in which they win. */
interface Ranking {
  first: MatchedRoute | undefined;
  second: MatchedRoute | undefined;
}

type Scope = MatchedRoute['scope'];

function rank(
  ranking: Ranking,
  table: CompiledTable,
  routes: RouteScope,
  scope: Scope,
  { user, number, parameters, e164 }: CalledAddress,
  emergency: readonly string[],
): void {
  const { numbering, patterns } = table;
  const resolved = numbering === undefined ? undefined : e164;
  // The whole of what was called, for routes to the extensions of a number.
  const whole = number + parameters;
  const wholeE164 = resolved === undefined ? undefined : resolved + parameters;
  add(ranking, routes.exact.find(user), 'exact-user', scope);
  if (parameters !== '') {
    if (whole !== user) add(ranking, routes.exact.find(whole), 'exact-number', scope);
    addE164(wholeE164);
  }
  if (number !== user) add(ranking, routes.exact.find(number), 'exact-number', scope);
  for (const form of emergency) {
    if (form !== user && form !== number)
      add(ranking, routes.exact.find(form), 'exact-number', scope);
  }
  addE164(resolved);
  if (ranking.second !== undefined) return;

  const best = noPatterns();
  const { otherPatterns, plusPatterns } = routes;
  searchDialled(otherPatterns);
  if (resolved === undefined || wholeE164 === undefined) searchDialled(plusPatterns);
  else {
    searchView(best, plusPatterns, wholeE164, 'e164', patterns);
    if (parameters !== '') searchView(best, plusPatterns, resolved, 'e164', patterns);
  }
  addPattern(ranking, best.first, best.firstView, scope, patterns);
  addPattern(ranking, best.second, best.secondView, scope, patterns);

  function addE164(meaning: string | undefined): void {
    if (numbering === undefined || meaning === undefined || ranking.second !== undefined) return;
    for (const row of routes.exactByE164(meaning, numbering))
      add(ranking, row, 'exact-e164', scope);
  }

  function searchDialled(trie: PatternTrie): void {
    searchView(best, trie, user, 'user', patterns);
    if (parameters !== '' && whole !== user) searchView(best, trie, whole, 'number', patterns);
    if (number !== user) searchView(best, trie, number, 'number', patterns);
  }
}

function addPattern(
  ranking: Ranking,
  entry: number,
  view: ComparedView,
  scope: Scope,
  patterns: PatternList,
): void {
  if (entry === NONE) return;
  const reasons = patterns.isPrefix(entry) ? PREFIX_REASONS : PATTERN_REASONS;
  add(ranking, patterns.row(entry), reasons[view], scope);
}

function add(ranking: Ranking, index: number, reason: MatchReason, scope: Scope): void {
  if (index === NONE || ranking.second !== undefined) return;
  if (ranking.first === undefined) ranking.first = { kind: 'route', index, reason, scope };
  else if (index !== ranking.first.index) ranking.second = { kind: 'route', index, reason, scope };
}
