/** An entry as a browser sees it. */
import type { AdminAnswers } from 'admin-contract';
import type { HistoryEntry } from 'publishing';

type ShownEntry = AdminAnswers['history']['entries'][number];

/** Without the tag that only tells requests apart. */
export function shownEntry(entry: HistoryEntry): ShownEntry {
  if (entry.kind !== 'publish') return entry;
  const shown: ShownEntry & { requestTag?: string } = { ...entry };
  delete shown.requestTag;
  return shown;
}
