/** Says what the last calls would become by a table that is not live yet. */
import type { ToldCall } from 'admin-contract';
import {
  createIntlWallClock,
  groupReplay,
  keptCall,
  replayCall,
  replayedTable,
  type Replayed,
  type ReplayGroup,
  type ReplaySummary,
  type RouteTable,
} from 'route-table';
import { nameOf } from '../table/render-changes';

/** Undefined if one of the tables answers no call at all. Each call is decided at the moment at which it came. */
export function replayCalls(
  calls: readonly ToldCall[],
  live: RouteTable,
  table: RouteTable,
): ReplaySummary | undefined {
  const [before, after] = [replayedTable(live), replayedTable(table)];
  if (!before || !after) return undefined;
  const wallClock = createIntlWallClock();
  return groupReplay(
    calls.map((call): Replayed => {
      const moment = { instant: call.at, wallClock };
      const verdict = replayCall(before, after, keptCall(call), moment);
      const { callSid, user: dialled = '', domain, at } = call;
      return { callSid, dialled, domain, at, verdict };
    }),
  );
}

/** Lines for a terminal. */
export function renderReplay(summary: ReplaySummary): readonly string[] {
  const { calls, changes, unsaid, needs, groups } = summary;
  if (calls === 0) return ['No call was found that could be replayed.'];
  return [
    `Of the last ${counted(calls)}, ${changes} would be answered in another way.`,
    ...groups.map(renderGroup),
    ...(unsaid === 0
      ? []
      : [`Of ${counted(unsaid)} it cannot be said: Twilio does not keep ${needs.join(', ')}.`]),
  ];
}

function renderGroup({ from, to, calls, dialled }: ReplayGroup): string {
  const place =
    from === to ? `${named(from)}, answered differently` : `${named(from)} → ${named(to)}`;
  const addresses = [...new Set(dialled.map((each) => each.dialled))];
  const shown = addresses.slice(0, 5);
  const more = addresses.length > shown.length ? ', …' : '';
  return `  ${counted(calls)}: ${place} (${shown.join(', ')}${more})`;
}

function named(key: string): string {
  return key === 'default' ? 'default route' : nameOf(key);
}

function counted(calls: number): string {
  return calls === 1 ? '1 call' : `${calls} calls`;
}
