/** The table that was live at an instant in the past, from the history. */
import { oldTable, type Present } from './old-table';
import type { History } from './read-history';

/**
 * As it was published, secrets and all, if the archive beside the running code has it; otherwise secrets masked, and
 * undefined if the way back to that instant is not known. For the service itself: it must not be shown to anybody.
 */
export function tableAt(history: History, present: Present, instant: Date): object | undefined {
  const at = history.entries.findIndex(
    ({ liveAt }) => liveAt !== undefined && new Date(liveAt).getTime() <= instant.getTime(),
  );
  // Older than all that is known: as it was before the oldest.
  return oldTable(history, present, at < 0 ? history.entries.length : at)?.table;
}
