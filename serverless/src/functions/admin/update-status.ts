/** POST /admin/update-status: how far a build is; `{buildSid}`. */
import { adminHandler } from '../../admin/admin-handler';
import { buildSidOf } from '../../admin/admin-parameters';
import { ok, problem } from '../../admin/admin-reply';

export const handler = adminHandler('edit', async ({ event, port }) => {
  const buildSid = buildSidOf(event);
  const buildStatus = await port.buildStatus(buildSid);
  if (buildStatus !== undefined)
    return ok('update-status', { success: true, buildSid, buildStatus });
  const message = `Build ${buildSid} is not there: it was discarded, withdrawn, or followed by others.`;
  return problem({ code: 'unknown-build', message }, 404);
});
