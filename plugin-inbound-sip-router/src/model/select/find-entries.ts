/** Finds entries of the history: by route, address, person, note, and time. */
import type { HistoryEntry } from 'admin-contract';
import { routeNameOfKey } from '../change-words';
import { personName } from '../person-name';

export type HistorySpan = 'all' | 'day' | 'week' | 'month';

export interface HistoryFilter {
  readonly search: string;
  readonly span: HistorySpan;
  /** Key of a route, or `default`. */
  readonly about: string | undefined;
}

const DAY_MS = 86_400_000;
const SPANS: Readonly<Record<Exclude<HistorySpan, 'all'>, number>> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 31 * DAY_MS,
};

export function matchesFilter(entry: HistoryEntry, filter: HistoryFilter, nowMs: number): boolean {
  const { search, span, about } = filter;
  if (span !== 'all' && nowMs - new Date(timeOfEntry(entry)).getTime() > SPANS[span]) return false;
  if (about !== undefined && touches(entry, about) === 'no') return false;
  const wanted = search.trim().toLowerCase();
  return wanted === '' || textsOf(entry).some((text) => text.toLowerCase().includes(wanted));
}

/** When it went live, or was asked for; ISO 8601. */
export function timeOfEntry(entry: HistoryEntry): string {
  return entry.liveAt ?? (entry.kind === 'publish' ? entry.at : '');
}

/** `unknown`: its changes are not listed. */
function touches({ changes }: HistoryEntry, key: string): 'yes' | 'no' | 'unknown' {
  if (changes.kind !== 'listed') return 'unknown';
  const isTouched = changes.changes.some((change) =>
    'key' in change ? change.key === key : change.kind === 'default-changed' && key === 'default',
  );
  return isTouched ? 'yes' : 'no';
}

/** The newest that changed it, or may have. */
export function lastChangeOf(
  entries: readonly HistoryEntry[],
  key: string,
): { readonly entry: HistoryEntry; readonly isSure: boolean } | undefined {
  const entry = entries.find((each) => touches(each, key) !== 'no');
  return entry && { entry, isSure: touches(entry, key) === 'yes' };
}

function textsOf(entry: HistoryEntry): readonly string[] {
  const { changes } = entry;
  const addresses =
    changes.kind === 'listed'
      ? changes.changes.flatMap((change) =>
          'key' in change ? [routeNameOfKey(change.key).address] : [],
        )
      : [];
  if (entry.kind !== 'publish') return addresses;
  return [personName(entry.author), entry.note, ...addresses];
}
