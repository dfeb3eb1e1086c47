/** An entry as a browser sees it. */
import type { HistoryEntry } from 'publishing';

/** Without the tag that only tells requests apart. */
export function shownEntry(entry: HistoryEntry): object {
  if (entry.kind !== 'publish') return entry;
  return { ...entry, requestTag: undefined };
}
