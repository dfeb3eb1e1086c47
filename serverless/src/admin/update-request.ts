/** What admin/update and admin/restore share: a draft is made, built, and answered as the original router did. */
import { requestTag, updateTable } from 'publishing';
import { ownDeployment } from '../deployment/own-deployment';
import type { AdminRequest } from './admin-handler';
import { noteOf, optionalBuildSidOf, publishIdOf, versionOf } from './admin-parameters';
import { ok, problem, refusalReply, type JsonReply } from './admin-reply';
import { refusalAt } from './door';
import type { Reach } from './sharded-draft';
import { newTable, type DraftContext, type MadeDraft } from './new-table';

/**
 * `what` is all that tells this request from another, `reach` what it may change; `draft` is asked when base and live
 * are the same.
 */
export async function answerUpdate(
  request: AdminRequest,
  what: object,
  reach: Reach,
  draft: (context: DraftContext) => MadeDraft,
  needsAdmin = false,
): Promise<JsonReply> {
  const { event, port, budget, place, caller } = request;
  const baseVersion = versionOf(event);
  const note = noteOf(event);
  const publishId = publishIdOf(event) ?? request.newId;
  const overwrite = optionalBuildSidOf(event, 'overwrite');
  // To overwrite is to discard.
  const refusal = overwrite === undefined ? undefined : refusalAt('admin', caller);
  if (refusal) return problem(refusal);
  const tag = requestTag(place.authToken, { ...what, baseVersion, note });
  const facts = { publishId, requestTag: tag, note, needsAdmin };
  const outcome = await updateTable(port, budget, ownDeployment(), {
    publishId,
    requestTag: tag,
    baseVersion,
    ...(overwrite === undefined ? {} : { overwrite }),
    draft: (situation) => newTable(request, facts, reach, draft, situation),
  });
  if (outcome.kind === 'refused') return refusalReply(outcome);
  const { buildSid } = outcome;
  const state = outcome.kind === 'built' ? 'building' : 'live';
  return ok('update', { success: true, buildSid, id: publishId, state });
}
