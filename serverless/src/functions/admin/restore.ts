/** POST /admin/restore: a new publish out of an old state; `{to, route?, version, secrets?, id?, note?, overwrite?}`. */
import { adminHandler } from '../../admin/admin-handler';
import { nameOf, optionalNameOf, secretsOf } from '../../admin/admin-parameters';
import { restoredDraft } from '../../admin/restored-draft';
import { answerUpdate } from '../../admin/update-request';

export const handler = adminHandler((request) => {
  const to = nameOf(request.event, 'to');
  const route = optionalNameOf(request.event, 'route');
  const secrets = secretsOf(request.event);
  const what = { kind: 'restore', to, route, secrets: [...secrets] };
  return answerUpdate(request, what, (context) =>
    restoredDraft(context, { to, ...(route === undefined ? {} : { route }) }, secrets),
  );
});
