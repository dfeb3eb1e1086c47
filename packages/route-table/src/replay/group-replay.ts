/** Puts the verdicts about many calls together: how many change, from where to where. */
import type { CallAnswer } from '../answer/answer-call';
import type { ReplayVerdict } from './replay-call';

/** A call and what was found about it. */
export interface Replayed {
  readonly callSid: string;
  /** What was dialled, as people name it. */
  readonly dialled: string;
  /** Label of the SIP domain; empty for a call to a phone number. */
  readonly domain: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly verdict: ReplayVerdict;
}

/** Calls to one address. */
export interface ReplayedAddress extends Pick<Replayed, 'dialled' | 'domain'> {
  readonly calls: number;
  /** The newest of them. */
  readonly last: number;
  readonly callSid: string;
}

/** Calls that would go from one place to another. */
export interface ReplayGroup {
  /** Key of the route, or `default`; the same for both if only what it does has changed. */
  readonly from: string;
  readonly to: string;
  readonly calls: number;
  /** By number of calls. */
  readonly dialled: readonly ReplayedAddress[];
  /** Of the newest call. */
  readonly before: CallAnswer;
  readonly after: CallAnswer;
  readonly last: number;
}

export interface ReplaySummary {
  readonly calls: number;
  readonly same: number;
  readonly changes: number;
  readonly unsaid: number;
  /** What would have to be known of those that nobody can say. */
  readonly needs: readonly string[];
  /** Most calls first. */
  readonly groups: readonly ReplayGroup[];
}

type Growing = Omit<ReplayGroup, 'dialled'> & {
  readonly dialled: Map<string, ReplayedAddress>;
};

export function groupReplay(all: readonly Replayed[]): ReplaySummary {
  const groups = new Map<string, Growing>();
  const needs = new Set<string>();
  const counts = { same: 0, changes: 0, unsaid: 0 };
  for (const { verdict, ...call } of all) {
    counts[verdict.kind] += 1;
    if (verdict.kind === 'unsaid') verdict.needs.forEach((need) => needs.add(need));
    if (verdict.kind !== 'changes') continue;
    const [from, to] = [placeOf(verdict.before), placeOf(verdict.after)];
    const key = JSON.stringify([from, to]);
    const known = groups.get(key);
    const isNewest = known === undefined || call.at > known.last;
    groups.set(key, {
      from,
      to,
      calls: (known?.calls ?? 0) + 1,
      dialled: withDialled(known?.dialled ?? new Map<string, ReplayedAddress>(), call),
      before: isNewest ? verdict.before : known.before,
      after: isNewest ? verdict.after : known.after,
      last: Math.max(known?.last ?? call.at, call.at),
    });
  }
  return {
    calls: all.length,
    ...counts,
    needs: [...needs].sort(),
    groups: [...groups.values()]
      .map((group) => ({ ...group, dialled: [...group.dialled.values()].sort(byCalls) }))
      .sort(byCalls),
  };
}

function placeOf({ match }: CallAnswer): string {
  return match.kind === 'default' ? 'default' : match.key;
}

/** The same map, with one call more. */
function withDialled(known: Growing['dialled'], call: Omit<Replayed, 'verdict'>) {
  const { callSid, dialled, domain, at } = call;
  const key = JSON.stringify([dialled, domain]);
  const same = known.get(key);
  const newest = same && same.last >= at ? same : { callSid, last: at };
  return known.set(key, {
    dialled,
    domain,
    calls: (same?.calls ?? 0) + 1,
    last: newest.last,
    callSid: newest.callSid,
  });
}

function byCalls(one: { readonly calls: number }, other: { readonly calls: number }): number {
  return other.calls - one.calls;
}
