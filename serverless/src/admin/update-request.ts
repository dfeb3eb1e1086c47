/** What admin/update and admin/restore share: a draft is made, built, and answered as the original router did. */
import { maskSecrets, type RouteTable } from 'route-table';
import {
  fingerprintWith,
  carryArchive,
  keepTable,
  type History,
  type Present,
  changesBetween,
  makeRecord,
  maskEntries,
  tableFiles,
  type StoredTable,
  type NewTable,
  readHistory,
  type Refusal,
  requestTag,
  type Situation,
  updateTable,
} from 'publishing';
import { ownDeployment } from '../deployment/own-deployment';
import type { AdminRequest } from './admin-handler';
import { noteOf, optionalBuildSidOf, publishIdOf, versionOf } from './admin-parameters';
import { ok, refusalReply, type JsonReply } from './admin-reply';
import type { Draft } from './draft-table';
import { liveTable } from '../deployment/live-table';

export interface DraftContext {
  readonly present: Present;
  readonly history: History;
  readonly situation: Situation;
}

export type MadeDraft = Draft | (Draft & { readonly stored?: StoredTable });

/** `what` is all that tells this request from another; `draft` is asked when base and live are the same. */
export async function answerUpdate(
  request: AdminRequest,
  what: object,
  draft: (context: DraftContext) => MadeDraft,
): Promise<JsonReply> {
  const { event, port, budget, place, author } = request;
  const baseVersion = versionOf(event);
  const note = noteOf(event);
  const publishId = publishIdOf(event) ?? request.newId;
  const overwrite = optionalBuildSidOf(event, 'overwrite');
  const tag = requestTag(place.authToken, { ...what, baseVersion, note });
  const own = ownDeployment();
  const outcome = await updateTable(port, budget, own, {
    publishId,
    requestTag: tag,
    baseVersion,
    ...(overwrite === undefined ? {} : { overwrite }),
    draft: async (situation): Promise<NewTable | Refusal> => {
      const live = liveTable(own, place.authToken);
      const fingerprint = fingerprintWith(place.authToken);
      const read = await readHistory(port, situation, own, live.table);
      const history = { ...read, entries: maskEntries(read.entries, fingerprint) };
      const present = { own, live, authToken: place.authToken };
      const made = draft({ present, history, situation });
      if (made.kind === 'refused') return made;
      const after = maskSecrets<RouteTable>(made.table, fingerprint);
      const stored = 'stored' in made ? made.stored : undefined;
      const archive = stored
        ? carryArchive(history)
        : keepTable(history, present, { id: publishId, table: { ...made.table } });
      const record = makeRecord({
        id: publishId,
        author,
        at: new Date(budget.nowMs),
        note,
        requestTag: tag,
        changes: changesBetween(live.table, after),
        table: after,
        earlier: history.entries,
        archive: archive.files,
      });
      const table = stored ? { stored } : { upload: tableFiles(JSON.stringify(made.table)) };
      return { table, record, archive };
    },
  });
  if (outcome.kind === 'refused') return refusalReply(outcome);
  const { buildSid } = outcome;
  const state = outcome.kind === 'built' ? 'building' : 'live';
  return ok('update', { success: true, buildSid, id: publishId, state });
}
