/** POST /admin/switch: opens or closes hours by hand, ahead of everybody; `{hours, state, until?, reason?, id?}`. */
import { publishOntoLive, requestTag, waitForBuild } from 'publishing';
import { adminHandler } from '../../admin/admin-handler';
import { ok, refusalReply } from '../../admin/admin-reply';
import { newTable } from '../../admin/new-table';
import { switchDraft } from '../../admin/switch-draft';
import { switchIdOf, switchingOf, hoursIdOf } from '../../admin/switch-parameters';
import { ownDeployment } from '../../deployment/own-deployment';

export const handler = adminHandler('switch', async (request) => {
  const { event, port, budget, place, author } = request;
  const hours = hoursIdOf(event);
  const switching = switchingOf(event, author);
  const what = { kind: 'switch', hours, ...switching };
  const tag = requestTag(place.authToken, what);
  const outcome = await publishOntoLive(
    port,
    budget,
    ownDeployment(),
    {
      publishId: switchIdOf(event) ?? request.newId.slice(0, 60),
      requestTag: tag,
      draft: (situation, publishId) =>
        newTable(
          request,
          { publishId, requestTag: tag, goesAhead: true },
          { routes: [] },
          (context) => switchDraft(context, hours, switching, budget.nowMs),
          situation,
        ),
    },
    (buildSid) => waitForBuild(port, budget, buildSid),
  );
  switch (outcome.kind) {
    case 'refused':
      return refusalReply(outcome);
    case 'building':
      return ok('switch', { success: false, state: 'building', buildSid: outcome.buildSid }, 202);
    case 'waiting':
      return ok(
        'switch',
        { success: false, state: 'waiting', author: outcome.inFlight.author },
        202,
      );
    case 'live':
      return ok('switch', { success: true, state: 'live', buildSid: outcome.buildSid });
  }
});
