/** Whether a publish is in the line that leads to the live table. */
import type { HistoryEntry } from '../history/history-entry';
import { lineageOf, recordOf } from './build-lineage';
import { readRecord, type PublishRecord } from './publish-record';
import type { Build, ServerlessPort } from './serverless-port';
import { lastPublished, type Situation } from './situation';

/** The publish that the live table comes from: the live build, or the last before deployments from elsewhere. */
export function tipOf(situation: Situation, environmentSid: string): Build | undefined {
  const { live } = situation;
  return lineageOf(live, environmentSid) ? live : lastPublished(situation, environmentSid);
}

/**
 * Whether the build is, or is contained in, the tip. A build that was deployed and then undone by the late deployment
 * of an ancestor is not: it was never reported as done. The tip was live, and so was what it was made from.
 */
export async function contains(
  port: ServerlessPort,
  situation: Situation,
  buildSid: string,
): Promise<boolean> {
  const tip = tipOf(situation, port.environmentSid);
  if (!tip) return false;
  if (tip.sid === buildSid) return true;
  if (lineageOf(tip, port.environmentSid)?.parentSid === buildSid) return true;
  const record = await publishRecordOf(port, tip);
  return isAny(record?.earlier, (each) => each.kind === 'publish' && each.buildSid === buildSid);
}

/** The same of a publish, by its id. */
export async function containsPublish(
  port: ServerlessPort,
  situation: Situation,
  publishId: string,
): Promise<boolean> {
  const tip = tipOf(situation, port.environmentSid);
  if (!tip) return false;
  if (lineageOf(tip, port.environmentSid)?.publishId === publishId) return true;
  const record = await publishRecordOf(port, tip);
  return isAny(record?.earlier, (each) => each.kind === 'publish' && each.id === publishId);
}

/** What the record of a publish says; undefined for a build of something else. */
export async function publishRecordOf(
  port: ServerlessPort,
  build: Build,
): Promise<PublishRecord | undefined> {
  const version = recordOf(build);
  const record = version && readRecord(await port.readFunction(version));
  return record?.kind === 'publish' ? record : undefined;
}

function isAny(
  entries: readonly HistoryEntry[] = [],
  isWanted: (entry: HistoryEntry) => boolean,
): boolean {
  return entries.some(isWanted);
}
