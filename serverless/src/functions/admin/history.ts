/** POST /admin/history: what was published, by whom and when, newest first, and what is under way. */
import { adminHandler } from '../../admin/admin-handler';
import { BadParameter, optionalNameOf } from '../../admin/admin-parameters';
import { ok, refusalReply } from '../../admin/admin-reply';
import { liveTable } from '../../deployment/live-table';
import {
  fingerprintWith,
  type HistoryEntry,
  isOwnBuild,
  MAX_ARCHIVE_FILES,
  MAX_CHANGES_CHARACTERS,
  MAX_EARLIER_CHARACTERS,
  MAX_EARLIER_ENTRIES,
  MAX_OLDER_ENTRIES,
  maskEntries,
  maskRecordedChanges,
  publishesInFlight,
  readHistory,
  restorableEntries,
  readSituation,
  staleContainer,
} from 'publishing';
import { shardsOf } from '../../deployment/live-shards';
import { ownDeployment } from '../../deployment/own-deployment';
import { shownEntry } from '../../history/shown-entry';

/** One page: each is read well within the time of a Function. */
const PAGE_ENTRIES = 200;

export const handler = adminHandler('view', async ({ event, port, budget, place }) => {
  const after = optionalNameOf(event, 'after');
  const own = ownDeployment();
  const situation = await readSituation(port, budget);
  if (!(await isOwnBuild(situation.live, own, port))) return refusalReply(staleContainer());
  const live = liveTable(own, place.authToken);
  const fingerprint = fingerprintWith(place.authToken);
  const [history, underWay] = await Promise.all([
    readHistory(port, situation, own, live.table),
    after === undefined ? publishesInFlight(port, situation, budget.nowMs) : [],
  ]);
  const present = { own, live, authToken: place.authToken };
  // A table that is too large is neither kept whole nor replaced by an old one here.
  const restorable = shardsOf(own)
    ? history.entries.map(() => false)
    : restorableEntries(history, present);
  const from = after === undefined ? 0 : placeAfter(history, after);
  const page = history.entries.slice(from, from + PAGE_ENTRIES);
  return ok('history', {
    entries: maskEntries(page, fingerprint).map((entry, index) => ({
      ...shownEntry(entry),
      restorable: restorable[from + index],
    })),
    older: history.entries.length > from + PAGE_ENTRIES,
    inFlight: underWay.map(({ inFlight, record }) => ({
      ...inFlight,
      changes: record
        ? maskRecordedChanges(record.entry.changes, fingerprint)
        : { kind: 'unknown' as const },
    })),
    bound: {
      entries: MAX_EARLIER_ENTRIES + MAX_OLDER_ENTRIES,
      characters: MAX_EARLIER_CHARACTERS,
      charactersOfChanges: MAX_CHANGES_CHARACTERS,
      archiveFiles: MAX_ARCHIVE_FILES,
    },
  });
});

/** The index of the entry that comes after this one. Throws `BadParameter` if the history does not have it. */
function placeAfter(
  { entries }: { readonly entries: readonly HistoryEntry[] },
  id: string,
): number {
  const at = entries.findIndex((entry) => entry.id === id);
  if (at >= 0) return at + 1;
  throw new BadParameter(
    'The parameter after is not the id of an entry of the history: ask without it.',
  );
}
