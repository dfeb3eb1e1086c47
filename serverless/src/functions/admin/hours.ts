/** POST /admin/hours: the hours, what they are now, and their switches; all that whoever may only switch is shown. */
import {
  compileHours,
  createIntlWallClock,
  hoursAt,
  isSwitchOn,
  nextChanges,
  routesOfHours,
  type RouteTable,
} from 'route-table';
import { isOwnBuild, readSituation, staleContainer } from 'publishing';
import type { HoursNow } from 'admin-contract';
import { adminHandler } from '../../admin/admin-handler';
import { ok, problem, refusalReply } from '../../admin/admin-reply';
import { liveTable } from '../../deployment/live-table';
import { ownDeployment } from '../../deployment/own-deployment';

export const handler = adminHandler('switch', async ({ port, budget, place }) => {
  const own = ownDeployment();
  const { live } = await readSituation(port, budget);
  if (!(await isOwnBuild(live, own, port))) return refusalReply(staleContainer());
  const { frame, table } = liveTable(own, place.authToken);
  if (frame) {
    const now = new Date(budget.nowMs);
    return ok('hours', { hours: hoursNow(frame, table, now.getTime()), now: now.toISOString() });
  }
  const message = 'The live table is not valid: an admin has to repair it first.';
  return problem({ code: 'invalid-table', message });
});

/** Nobody plans by what changes later than this. */
const AHEAD_MS = 60 * 86_400_000;

/** @param table with its routes; undefined if nobody reads all of them. */
function hoursNow(
  frame: RouteTable,
  table: RouteTable | undefined,
  nowMs: number,
): readonly HoursNow[] {
  const { hours = [], holidays = [] } = frame;
  const clock = createIntlWallClock();
  const lists = new Map(holidays.map((list) => [list.id, list]));
  return hours.flatMap((each): readonly HoursNow[] => {
    const compiled = compileHours(each, lists);
    if (!compiled) return [];
    const { id, name, timeZone } = each;
    const { state } = hoursAt(compiled, nowMs, clock);
    const [next] = nextChanges(compiled, nowMs, nowMs + AHEAD_MS, clock, 1);
    return [
      {
        id,
        name,
        timeZone,
        state,
        ...(next && { until: new Date(next.instant).toISOString() }),
        ...(table && { routes: routesOfHours(table, id) }),
        ...(isSwitchOn(each, nowMs) && { switch: each.switch }),
      },
    ];
  });
}
