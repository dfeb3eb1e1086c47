/** The table that was live at an instant in the past, from the history. */
import type { RouteTable } from 'route-table';
import { maskedOldTable, type Present } from './old-table';
import type { History } from './read-history';

/** Secrets masked. Undefined if the way back to that instant is not known. */
export function tableAt(history: History, present: Present, instant: Date): RouteTable | undefined {
  const at = history.entries.findIndex(
    ({ liveAt }) => liveAt !== undefined && new Date(liveAt).getTime() <= instant.getTime(),
  );
  // Older than all that is known: as it was before the oldest.
  return maskedOldTable(history, present, at < 0 ? history.entries.length : at);
}
