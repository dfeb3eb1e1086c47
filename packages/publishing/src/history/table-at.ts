/** The table that was live at an instant in the past, from the history. */
import { tableAfter, type RouteTable } from 'route-table';
import type { HistoryEntry } from './history-entry';

/** `live` is masked. Undefined where the way back to that instant is not known. */
export function tableAt(
  live: RouteTable,
  entries: readonly HistoryEntry[],
  instant: Date,
): RouteTable | undefined {
  const at = entries.findIndex(
    ({ liveAt }) => liveAt !== undefined && new Date(liveAt).getTime() <= instant.getTime(),
  );
  // Older than all that is known: as it was before the oldest.
  return tableAfter(live, entries, at < 0 ? entries.length : at);
}
