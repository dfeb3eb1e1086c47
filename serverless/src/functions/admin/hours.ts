/** POST /admin/hours: the hours, what they are now, and their switches; all that whoever may only switch is shown. */
import {
  compileHours,
  createIntlWallClock,
  hoursAt,
  isSwitchOn,
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
  const { table } = liveTable(own, place.authToken);
  if (table) return ok('hours', { hours: hoursNow(table, budget.nowMs) });
  const message = 'The live table is not valid: an admin has to repair it first.';
  return problem({ code: 'invalid-table', message });
});

function hoursNow({ hours = [], holidays = [] }: RouteTable, nowMs: number): readonly HoursNow[] {
  const clock = createIntlWallClock();
  const lists = new Map(holidays.map((list) => [list.id, list]));
  return hours.flatMap((each): readonly HoursNow[] => {
    const compiled = compileHours(each, lists);
    if (!compiled) return [];
    const { id, name, timeZone } = each;
    const { state } = hoursAt(compiled, nowMs, clock);
    return [{ id, name, timeZone, state, ...(isSwitchOn(each, nowMs) && { switch: each.switch }) }];
  });
}
