/** POST /admin/update: makes a build with the sent table; `{data | changes, version, id?, note?, overwrite?}`. */
import { adminHandler } from '../../admin/admin-handler';
import { BadParameter, jsonOf } from '../../admin/admin-parameters';
import { draftTable, type SentTable } from '../../admin/draft-table';
import { readChanges } from '../../admin/read-changes';
import type { Reach } from '../../admin/sharded-draft';
import { withOwnFlows } from '../../admin/own-flows';
import { answerUpdate } from '../../admin/update-request';
import type { FunctionEvent } from '../../http/twilio-runtime';

export const handler = adminHandler('edit', (request) => {
  const sent = sentTable(request.event);
  const { accountSid, authToken } = request.place;
  return answerUpdate(request, sent, reachOf(sent), ({ present }) =>
    withOwnFlows(draftTable(sent, present.live, authToken), accountSid),
  );
});

/** What cannot be read as changes is refused when the draft is made. */
function reachOf(sent: SentTable): Reach {
  if (sent.kind === 'data') return 'whole';
  const read = readChanges(sent.changes);
  if (read.kind === 'malformed') return { routes: [] };
  return { routes: read.changes.flatMap((change) => ('key' in change ? [change.key] : [])) };
}

function sentTable(event: FunctionEvent): SentTable {
  const data = jsonOf(event, 'data');
  const changes = jsonOf(event, 'changes');
  if ((data === undefined) === (changes === undefined)) {
    throw new BadParameter('Send either data, the whole table, or changes against version.');
  }
  return data === undefined ? { kind: 'changes', changes } : { kind: 'data', data };
}
