/** What admin/update and admin/restore share: a draft is made, built, and answered as the original router did. */
import { randomUUID } from 'node:crypto';
import { maskSecrets, type RouteTable } from 'route-table';
import type { HistoryEntry } from '../history/history-entry';
import { fingerprintWith, requestTag, type MaskedTable } from '../history/masked-table';
import { readHistory } from '../history/read-history';
import type { NewTable } from '../publishing/create-table-build';
import { ownDeployment } from '../publishing/own-deployment';
import type { Refusal } from '../publishing/refusal';
import type { Situation } from '../publishing/situation';
import { updateTable } from '../publishing/update-table';
import type { AdminRequest } from './admin-handler';
import { noteOf, optionalBuildSidOf, publishIdOf, versionOf } from './admin-parameters';
import { ok, refusalReply, type JsonReply } from './admin-reply';
import type { Draft } from './draft-table';
import { liveTable } from '../history/live-table';
import { makeRecord } from './make-record';

export interface DraftContext {
  readonly live: MaskedTable;
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
  readonly situation: Situation;
}

export type MadeDraft = Draft | (Draft & { readonly assetVersion?: string });

/** `what` is all that tells this request from another; `draft` is asked when base and live are the same. */
export async function answerUpdate(
  request: AdminRequest,
  what: object,
  draft: (context: DraftContext) => MadeDraft,
): Promise<JsonReply> {
  const { event, port, budget, place, author } = request;
  const baseVersion = versionOf(event);
  const note = noteOf(event);
  const publishId = publishIdOf(event) ?? randomUUID();
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
      const history = await readHistory(port, situation, own, live.table);
      const made = draft({ live, history, situation });
      if (made.kind === 'refused') return made;
      const after = maskSecrets<RouteTable>(made.table, fingerprintWith(place.authToken));
      const record = makeRecord({
        id: publishId,
        author,
        at: new Date(budget.nowMs),
        note,
        requestTag: tag,
        before: live.table,
        after,
        earlier: history,
      });
      const assetVersion = 'assetVersion' in made ? made.assetVersion : undefined;
      const table =
        assetVersion === undefined ? { content: JSON.stringify(made.table) } : { assetVersion };
      return { table, record };
    },
  });
  if (outcome.kind === 'refused') return refusalReply(outcome);
  const { buildSid } = outcome;
  const state = outcome.kind === 'built' ? 'building' : 'live';
  return ok({ success: true, buildSid, id: publishId, state });
}
