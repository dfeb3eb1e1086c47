/** POST /admin/publish: puts a build live, waiting for it in short turns; `{buildSid}`. Adopting is the same. */
import { adminHandler } from '../../admin/admin-handler';
import { buildSidOf } from '../../admin/admin-parameters';
import { ok, refusalReply } from '../../admin/admin-reply';
import { refusalOfPublish } from '../../admin/own-publish';
import { publishBuild, waitForBuild } from 'publishing';

export const handler = adminHandler('edit', async (request) => {
  const { event, port, budget } = request;
  const asked = buildSidOf(event);
  const refused = await refusalOfPublish(request, asked);
  if (refused) return refusalReply(refused);
  const outcome = await publishBuild(port, budget, asked, (buildSid) =>
    waitForBuild(port, budget, buildSid),
  );
  switch (outcome.kind) {
    case 'refused':
      return refusalReply(outcome);
    case 'building':
      return ok('publish', { success: false, state: 'building', buildSid: outcome.buildSid }, 202);
    case 'live': {
      const { kind: state, ...live } = outcome;
      const { overrode } = live;
      return ok('publish', {
        success: true,
        state,
        ...live,
        ...(overrode && { message: over(overrode) }),
      });
    }
  }
});

function over(buildSid: string): string {
  return `Build ${buildSid}, deployed from the command line in the same moment, is not live: its Functions come back with the next publish, or when it is deployed again.`;
}
