/** Finds the publish whose table answered a call. */
import type { HistoryEntry, ToldCall } from 'admin-contract';
import { timeOfEntry } from '../select/find-entries';

export interface CallPublish {
  readonly entry: HistoryEntry;
  /** False: only its time says so. */
  readonly isSure: boolean;
}

/** `entries` newest first. By the build that wrote the line; if the log does not name it, by what was live then. */
export function callPublish(
  entries: readonly HistoryEntry[],
  { at, buildSid }: Pick<ToldCall, 'at' | 'buildSid'>,
): CallPublish | undefined {
  const ofBuild = entries.find((entry) => buildSid !== undefined && entry.buildSid === buildSid);
  if (ofBuild) return { entry: ofBuild, isSure: true };
  const ofTime = entries.find((entry) => Date.parse(timeOfEntry(entry)) <= at);
  return ofTime && { entry: ofTime, isSure: false };
}
