/** The draft of a restore: an old state through the same checks as any other table. */
import { validateTable } from 'route-table';
import {
  maskTable,
  restoreTable,
  storedTableOf,
  type Build,
  type HistoryEntry,
  type RestoreRequest,
} from 'publishing';
import { completeTable, draftTable, invalidTable } from './draft-table';
import type { DraftContext, MadeDraft } from './new-table';

/**
 * A table from the archive comes back with its secrets. Of one that is made by undoing changes, the secrets that are
 * still known come back automatically; others are asked for with their markers, and `secrets` answers.
 */
export function restoredDraft(
  { present, history, situation }: DraftContext,
  request: RestoreRequest,
  secrets: ReadonlyMap<string, string>,
): MadeDraft {
  const { live, authToken } = present;
  const restored = restoreTable(history, present, request);
  if (restored.kind === 'refused') return restored;
  if (restored.kind === 'whole') {
    const masked = validateTable(maskTable(restored.data, authToken).shown);
    if (masked.kind === 'invalid') return invalidTable(masked.issues);
    return completeTable(restored.data);
  }
  const { entry, table, from } = restored;
  const stored = request.route === undefined && storedTable(situation.builds, entry);
  if (stored) {
    // Of its content all but the secrets is known, and held to today's rules.
    const checked = validateTable(table);
    if (checked.kind === 'invalid') return invalidTable(checked.issues);
    return { kind: 'draft', table, stored };
  }
  const known = new Map([...from.known, ...live.known]);
  const base = { ...live, known };
  return draftTable({ kind: 'data', data: table }, base, authToken, secrets);
}

/** The last publish comes back by its asset version after a deployment from the command line has replaced it. */
function storedTable(builds: readonly Build[], entry: HistoryEntry) {
  const build = builds.find((each) => each.sid === entry.buildSid);
  return entry.kind === 'publish' && build ? storedTableOf(build) : undefined;
}
