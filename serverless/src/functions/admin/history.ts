/** POST /admin/history: what was published, by whom and when, newest first, and what is under way. */
import { adminHandler } from '../../admin/admin-handler';
import { ok, refusalReply } from '../../admin/admin-reply';
import { liveTable } from '../../deployment/live-table';
import {
  fingerprintWith,
  isOwnBuild,
  MAX_CHANGES_CHARACTERS,
  MAX_EARLIER_CHARACTERS,
  MAX_EARLIER_ENTRIES,
  maskEntries,
  maskRecordedChanges,
  publishesInFlight,
  readHistory,
  readSituation,
  staleContainer,
} from 'publishing';
import { ownDeployment } from '../../deployment/own-deployment';
import { shownEntry } from '../../history/shown-entry';

export const handler = adminHandler(async ({ port, budget, place }) => {
  const own = ownDeployment();
  const situation = await readSituation(port, budget);
  if (!(await isOwnBuild(situation.live, own, port))) return refusalReply(staleContainer());
  const { table } = liveTable(own, place.authToken);
  const fingerprint = fingerprintWith(place.authToken);
  const [entries, underWay] = await Promise.all([
    readHistory(port, situation, own, table),
    publishesInFlight(port, situation, budget.nowMs),
  ]);
  return ok({
    entries: maskEntries(entries, fingerprint).map(shownEntry),
    inFlight: underWay.map(({ inFlight, record }) => ({
      ...inFlight,
      changes: record
        ? maskRecordedChanges(record.entry.changes, fingerprint)
        : { kind: 'unknown' },
    })),
    bound: {
      entries: MAX_EARLIER_ENTRIES,
      characters: MAX_EARLIER_CHARACTERS,
      charactersOfChanges: MAX_CHANGES_CHARACTERS,
    },
  });
});
