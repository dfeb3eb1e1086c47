/** Whether a publish is in the line that leads to the live table. */
import { lineageOf, recordOf } from './build-lineage';
import { readRecord } from './publish-record';
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
  const version = recordOf(tip);
  const record = version && readRecord(await port.readFunction(version));
  if (record?.kind !== 'publish') return false;
  return record.earlier.some((each) => each.kind === 'publish' && each.buildSid === buildSid);
}
