/** POST /admin/discard: throws away a publish that is not live; `{buildSid}`. */
import { adminHandler } from '../../admin/admin-handler';
import { buildSidOf } from '../../admin/admin-parameters';
import { ok, refusalReply } from '../../admin/admin-reply';
import { discardBuild } from 'publishing';

export const handler = adminHandler('admin', async ({ event, port, budget }) => {
  const buildSid = buildSidOf(event);
  const outcome = await discardBuild(port, budget, buildSid);
  if (outcome.kind === 'refused') return refusalReply(outcome);
  return ok('discard', { success: true, state: 'discarded', buildSid });
});
