/** Writes down what was decided of a publish, so that the same request sent again, and whoever adopts its build, hear of it. */
import { lineageOf, recordPath, type Lineage } from './build-lineage';
import type { RefusalCode } from './refusal';
import type { Build, FileVersion, ServerlessPort } from './serverless-port';

/**
 * Refusals that are as final as "done". The others say nothing of the publish (503, a used id) or follow from the
 * request and the live table alone, so that every attempt of the same request is told the same.
 */
const FINAL = [
  'withdrawn',
  'discarded',
  'stale-version',
  'publish-in-flight',
  'build-refused',
  'build-failed',
  'live-elsewhere',
  'already-live',
  'not-a-publish',
] as const satisfies readonly RefusalCode[];

export type FinalCode = (typeof FINAL)[number];

/** That a build is about to be deployed. */
const CLAIMED = 'claimed';

export interface Note {
  readonly publishId: string;
  readonly outcome: FinalCode | typeof CLAIMED;
  /** Of a claim. */
  readonly buildSid: string | undefined;
}

export function isFinal(code: RefusalCode): code is FinalCode {
  return FINAL.some((each) => each === code);
}

/**
 * A version of the record's Function that is in no build: Twilio keeps it for 7 days (Twilio docs, retention), far
 * longer than anybody sends a request again. Returns its SID.
 */
export function noteOutcome(
  port: ServerlessPort,
  functionSid: string,
  lineage: Lineage,
  outcome: FinalCode,
): Promise<string> {
  const path = `${recordPath(port.environmentSid, lineage)}/${outcome}`;
  return upload(port, functionSid, path);
}

export function noteClaim(
  port: ServerlessPort,
  functionSid: string,
  build: Build,
): Promise<string> | undefined {
  const lineage = lineageOf(build, port.environmentSid);
  if (!lineage) return undefined;
  const path = `${recordPath(port.environmentSid, lineage)}/${CLAIMED}/${build.sid}`;
  return upload(port, functionSid, path);
}

function upload(port: ServerlessPort, functionSid: string, path: string): Promise<string> {
  return port.uploadFunction(functionSid, path, `module.exports = ${JSON.stringify(path)};\n`);
}

/** Undefined for a version that is not a note, such as a record. */
export function readNote({ path }: FileVersion): Note | undefined {
  const [, , , , publishId, written, buildSid] = path.split('/');
  const outcome = [...FINAL, CLAIMED].find((each) => each === written);
  if (publishId === undefined || !outcome) return undefined;
  return { publishId, outcome: outcome as Note['outcome'], buildSid };
}

export function isRefusalNote(note: Note | undefined): note is Note & { outcome: FinalCode } {
  return note !== undefined && note.outcome !== CLAIMED;
}
