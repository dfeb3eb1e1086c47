/** Remembers that a publish was withdrawn or discarded, so that the same request sent again hears of it. */
import { recordPath, type Lineage } from './build-lineage';
import type { FileVersion, ServerlessPort } from './serverless-port';

export type NotedOutcome = 'withdrawn' | 'discarded';

const OUTCOMES: readonly NotedOutcome[] = ['withdrawn', 'discarded'];

/**
 * A version of the record's Function that is in no build: Twilio keeps it for 7 days (Twilio docs, retention), far
 * longer than anybody sends a request again.
 */
export async function noteOutcome(
  port: ServerlessPort,
  functionSid: string,
  lineage: Lineage,
  outcome: NotedOutcome,
): Promise<void> {
  const path = `${recordPath(port.environmentSid, lineage)}/${outcome}`;
  await port.uploadFunction(functionSid, path, `module.exports = ${JSON.stringify(outcome)};\n`);
}

/** What was noted of an id, whatever its parent. */
export function notedOutcome(
  versions: readonly FileVersion[],
  publishId: string,
): NotedOutcome | undefined {
  for (const { path } of versions) {
    const parts = path.split('/');
    const outcome = OUTCOMES.find((each) => each === parts[5]);
    if (parts[4] === publishId && outcome) return outcome;
  }
  return undefined;
}
