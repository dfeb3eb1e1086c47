/** POST /admin/history: what was published, by whom and when, newest first, and what is under way. */
import { adminHandler } from '../../admin/admin-handler';
import { ok, refusalReply } from '../../admin/admin-reply';
import { liveTable } from '../../deployment/live-table';
import {
  fingerprintWith,
  isOwnBuild,
  MAX_ARCHIVE_FILES,
  MAX_CHANGES_CHARACTERS,
  MAX_EARLIER_CHARACTERS,
  MAX_EARLIER_ENTRIES,
  maskEntries,
  maskRecordedChanges,
  publishesInFlight,
  readHistory,
  restorableEntries,
  readSituation,
  staleContainer,
} from 'publishing';
import { ownDeployment } from '../../deployment/own-deployment';
import { shownEntry } from '../../history/shown-entry';

export const handler = adminHandler('view', async ({ port, budget, place }) => {
  const own = ownDeployment();
  const situation = await readSituation(port, budget);
  if (!(await isOwnBuild(situation.live, own, port))) return refusalReply(staleContainer());
  const live = liveTable(own, place.authToken);
  const fingerprint = fingerprintWith(place.authToken);
  const [history, underWay] = await Promise.all([
    readHistory(port, situation, own, live.table),
    publishesInFlight(port, situation, budget.nowMs),
  ]);
  const present = { own, live, authToken: place.authToken };
  const restorable = restorableEntries(history, present);
  return ok('history', {
    entries: maskEntries(history.entries, fingerprint).map((entry, index) => ({
      ...shownEntry(entry),
      restorable: restorable[index],
    })),
    inFlight: underWay.map(({ inFlight, record }) => ({
      ...inFlight,
      changes: record
        ? maskRecordedChanges(record.entry.changes, fingerprint)
        : { kind: 'unknown' as const },
    })),
    bound: {
      entries: MAX_EARLIER_ENTRIES,
      characters: MAX_EARLIER_CHARACTERS,
      charactersOfChanges: MAX_CHANGES_CHARACTERS,
      archiveFiles: MAX_ARCHIVE_FILES,
    },
  });
});
