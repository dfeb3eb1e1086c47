/** POST /admin/list: the live table, the version it came from, and who is publishing what. */
import { adminHandler } from '../../admin/admin-handler';
import { ok, refusalReply } from '../../admin/admin-reply';
import { liveTable } from '../../deployment/live-table';
import {
  isOwnBuild,
  publishesInFlight,
  readSituation,
  staleContainer,
  tableVersionOf,
} from 'publishing';
import { ADMIN_ROLE, SERVICE_KEYS } from 'route-table';
import { ownDeployment } from '../../deployment/own-deployment';

export const handler = adminHandler('view', async ({ port, budget, place, caller }) => {
  const own = ownDeployment();
  const situation = await readSituation(port, budget);
  if (!(await isOwnBuild(situation.live, own, port))) return refusalReply(staleContainer());
  const underWay = await publishesInFlight(port, situation, budget.nowMs);
  const inFlight = underWay.map((each) => each.inFlight);
  return ok('list', {
    data: liveTable(own, place.authToken).shown,
    version: tableVersionOf(situation.live),
    versionIsDeployed: inFlight.every(({ status }) => status === 'failed'),
    buildSid: situation.live.sid,
    inFlight,
    rights: caller.isAdmin ? [ADMIN_ROLE, ...caller.rights] : [...caller.rights],
    tableKeys: SERVICE_KEYS,
    now: new Date(budget.nowMs).toISOString(),
  });
});
