/** Packs the entries of the history that a publish record does not list one by one, so that a long history is small. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PublishRecord } from '../protocol/publish-record';
import type { HistoryEntry } from './history-entry';

/** Entries behind those that are listed. */
export const MAX_OLDER_ENTRIES = 800;
/** Characters of JSON of all of them: they are read within the time of one request. */
const MAX_OLDER_CHARACTERS = 2_000_000;
/** Characters of base64; what Twilio takes as a Function is not documented (assumed). */
const MAX_PACKED_CHARACTERS = 500_000;

/** As many of them as fit, newest first; gzip in base64. */
export function packOlder(entries: readonly HistoryEntry[]): { readonly older?: string } {
  for (let kept = fitting(entries); kept.length > 0; kept = kept.slice(0, kept.length >> 1)) {
    const older = gzipSync(JSON.stringify(kept)).toString('base64');
    if (older.length <= MAX_PACKED_CHARACTERS) return { older };
  }
  return {};
}

export function unpackOlder({ older }: Pick<PublishRecord, 'older'>): readonly HistoryEntry[] {
  if (older === undefined) return [];
  // Written by packOlder.
  return JSON.parse(
    gunzipSync(Buffer.from(older, 'base64')).toString('utf8'),
  ) as readonly HistoryEntry[];
}

function fitting(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  let characters = 0;
  const candidates = entries.slice(0, MAX_OLDER_ENTRIES);
  const end = candidates.findIndex((entry) => {
    characters += JSON.stringify(entry).length;
    return characters > MAX_OLDER_CHARACTERS;
  });
  return end < 0 ? candidates : candidates.slice(0, end);
}
