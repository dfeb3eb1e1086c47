/** Notes since when somebody waits for another publish: a request lasts 10 s, and containers share no memory. */
import { recordPath } from './build-lineage';
import type { FileVersion, ServerlessPort } from './serverless-port';
import type { Situation } from './situation';

const WAITING = 'waiting';

/**
 * Milliseconds since 1970 of the oldest such note of the publish; undefined: it has not waited yet. The time is in the
 * path, written by this service: nobody who asks can say that he has waited.
 */
export function waitingSince(
  versions: readonly FileVersion[],
  environmentSid: string,
  publishId: string,
): number | undefined {
  const times = versions.flatMap(({ path }) => {
    const [, , environment, , id, what, time] = path.split('/');
    const isMine = environment === environmentSid && id === publishId && what === WAITING;
    return isMine ? [Number(time)] : [];
  });
  return times.length === 0 ? undefined : Math.min(...times);
}

/** As an outcome is noted: a version of the records' Function that is in no build. */
export async function noteWaiting(
  port: ServerlessPort,
  functionSid: string,
  { live }: Situation,
  publishId: string,
  nowMs: number,
): Promise<void> {
  const lineage = { parentSid: live.sid, publishId };
  const path = `${recordPath(port.environmentSid, lineage)}/${WAITING}/${nowMs}`;
  await port.uploadFunction(functionSid, path, `module.exports = ${JSON.stringify(path)};\n`);
}
