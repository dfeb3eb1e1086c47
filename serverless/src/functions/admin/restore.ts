/** POST /admin/restore: a new publish from an old state; `{to, route?, version, secrets?, id?, note?, overwrite?}`. */
import { adminHandler } from '../../admin/admin-handler';
import { nameOf, optionalNameOf, secretsOf } from '../../admin/admin-parameters';
import { withOwnFlows } from '../../admin/own-flows';
import { restoredDraft } from '../../admin/restored-draft';
import type { DraftContext } from '../../admin/new-table';
import { answerUpdate } from '../../admin/update-request';

export const handler = adminHandler('admin', (request) => {
  const to = nameOf(request.event, 'to');
  const route = optionalNameOf(request.event, 'route');
  const secrets = secretsOf(request.event);
  const what = { kind: 'restore', to, route, secrets: [...secrets] };
  const restoreRequest = { to, ...(route === undefined ? {} : { route }) };
  const { accountSid } = request.place;
  const draft = (context: DraftContext) =>
    withOwnFlows(restoredDraft(context, restoreRequest, secrets), accountSid);
  return answerUpdate(request, what, 'whole', draft, true);
});
