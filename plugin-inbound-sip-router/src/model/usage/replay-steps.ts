/** Replays calls with what is live and with another table, in steps: each at its own moment, and as if it came now. */
import type { ToldCall } from 'admin-contract';
import {
  groupReplay,
  keptCall,
  replayCall,
  replayedTable,
  type Moment,
  type Replayed,
  type ReplaySummary,
  type RouteTable,
} from 'route-table';
import type { Steps } from '../transfer/steps';

export interface ReviewReplay {
  /** Each call at the moment at which it came. */
  readonly then: ReplaySummary;
  readonly now: ReplaySummary;
}

export interface ReviewTables {
  readonly live: RouteTable;
  /** What would be published. */
  readonly next: RouteTable;
}

/** Undefined if one of the tables answers no call at all. */
export function* replaySteps(
  calls: readonly ToldCall[],
  { live, next }: ReviewTables,
  now: Moment,
): Steps<ReviewReplay | undefined> {
  const before = replayedTable(live);
  yield 0;
  const after = replayedTable(next);
  yield 0;
  if (!before || !after) return undefined;
  const then: Replayed[] = [];
  const ifNow: Replayed[] = [];
  for (const [index, call] of calls.entries()) {
    const { callSid, user: dialled = '', domain, at } = call;
    const kept = keptCall(call);
    const told = { callSid, dialled, domain, at };
    const ofThen = replayCall(before, after, kept, { ...now, instant: at });
    then.push({ ...told, verdict: ofThen });
    yield index / calls.length;
    ifNow.push({ ...told, verdict: replayCall(before, after, kept, now) });
    yield (index + 0.5) / calls.length;
  }
  return { then: groupReplay(then), now: groupReplay(ifNow) };
}
