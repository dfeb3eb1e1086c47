/** The draft of a restore: an old state through the same checks as any other table. */
import { validateTable } from 'route-table';
import { refuse, type RestoreRequest, restoreTable, storedTableOf } from 'publishing';
import { draftTable, invalidTable } from './draft-table';
import type { DraftContext, MadeDraft } from './update-request';

/**
 * Secrets that the live table still knows come back by themselves; others are asked for with their markers, and
 * `secrets` answers. The last published table comes back by its asset version, secrets and all, where a deployment from
 * the command line has replaced it and its build is still there.
 */
export function restoredDraft(
  { live, history, situation }: DraftContext,
  request: RestoreRequest,
  secrets: ReadonlyMap<string, string>,
  authToken: string,
): MadeDraft {
  if (!live.table)
    return refuse('not-restorable', 'The live table is not valid: send a whole one.');
  const restored = restoreTable(live.table, history, request);
  if (restored.kind === 'refused') return restored;
  const { entry, table } = restored;
  const build = situation.builds.find((each) => each.sid === entry.buildSid);
  const stored = build && storedTableOf(build);
  if (request.route === undefined && entry.kind === 'publish' && stored) {
    // Of its content all but the secrets is known, and held to today's rules.
    const checked = validateTable(table);
    if (checked.kind === 'invalid') return invalidTable(checked.issues);
    return { kind: 'draft', table, stored };
  }
  return draftTable({ kind: 'data', data: table }, live, authToken, secrets);
}
