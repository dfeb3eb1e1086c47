/**
 * Decides whether a publish may go live or is refused for good: by which of the two was written down first.
 *
 * Both are versions of the records' Function, whose list is in one total order. Who has written a note reads the list
 * until it shows that note: then it shows every older one. So of one who claims a build and one who refuses its publish
 * at least one sees the other, however late a build appears and however often a request was sent.
 */
import { lineageOf, recordOf } from './build-lineage';
import { isRefusalNote, noteClaim, noteOutcome, readNote, type FinalCode } from './outcome-note';
import { recordFunctionOf } from './record-function';
import { refuse, type Refusal } from './refusal';
import type { Build, FileVersion, ServerlessPort } from './serverless-port';
import { readSituation, type Situation } from './situation';
import { containsPublish } from './published-line';
import type { TimeBudget } from './time-budget';

const LOOK_AGAIN_MS = 150;

/** Before a build is deployed. Answers how its publish was refused before, or undefined: it is claimed. */
export async function claimBuild(
  port: ServerlessPort,
  budget: TimeBudget,
  build: Build,
): Promise<FinalCode | undefined> {
  const functionSid = recordOf(build)?.fileSid ?? '';
  const publishId = lineageOf(build, port.environmentSid)?.publishId;
  let versions = await port.functionVersions(functionSid);
  if (claimOf(versions, build.sid) < 0) {
    budget.beforeWrite();
    const sid = await noteClaim(port, functionSid, build);
    versions = await readVersionsWith(port, budget, functionSid, sid);
  }
  const older = versions.slice(claimOf(versions, build.sid) + 1).map(readNote);
  const refusals = older.filter(isRefusalNote).filter((note) => note.publishId === publishId);
  return refusals.at(-1)?.outcome;
}

/** Makes a refusal final: after it no build of the publish goes live, not even one that appears later. */
export async function refuseForGood(
  port: ServerlessPort,
  budget: TimeBudget,
  situation: Situation,
  publishId: string,
  refusal: Refusal & { readonly code: FinalCode },
  failedSid?: string,
): Promise<Refusal> {
  const functionSid = recordFunctionOf(situation);
  // No build of a publish can have been made: its record would be a version of that Function.
  if (functionSid === undefined) return refusal;
  const lineage = { parentSid: situation.live.sid, publishId };
  budget.beforeWrite();
  const sid = await noteOutcome(port, functionSid, lineage, refusal.code);
  const versions = await readVersionsWith(port, budget, functionSid, sid);
  return confirmRefusal(port, budget, versions, publishId, refusal, failedSid);
}

/**
 * Builds of the publish that somebody has claimed before may be on their way: deleting them decides. One that failed (`failedSid`) stays, to be looked at.
 */
export async function confirmRefusal(
  port: ServerlessPort,
  budget: TimeBudget,
  versions: readonly FileVersion[],
  publishId: string,
  refusal: Refusal,
  failedSid?: string,
): Promise<Refusal> {
  const notes = versions.map(readNote).filter((note) => note?.publishId === publishId);
  const sids = new Set(notes.flatMap((note) => note?.buildSid ?? []));
  if (failedSid !== undefined) sids.delete(failedSid);
  for (const sid of sids) {
    budget.beforeWrite();
    if ((await port.deleteBuild(sid)) === 'live') return notYetKnown();
  }
  if (sids.size === 0) return refusal;
  // Gone is not enough: it may have been published, followed by another and swept.
  const now = await readSituation(port, budget);
  return (await containsPublish(port, now, publishId)) ? notYetKnown() : refusal;
}

function notYetKnown(): Refusal {
  return refuse('outcome-unknown', 'This publish is just going live: ask again.');
}

/** Index of the oldest claim of a build; -1: none. */
function claimOf(versions: readonly FileVersion[], buildSid: string): number {
  const isClaim = (version: FileVersion) => {
    const note = readNote(version);
    return note !== undefined && !isRefusalNote(note) && note.buildSid === buildSid;
  };
  return versions.map(isClaim).lastIndexOf(true);
}

async function readVersionsWith(
  port: ServerlessPort,
  budget: TimeBudget,
  functionSid: string,
  sid: string | undefined,
): Promise<readonly FileVersion[]> {
  for (;;) {
    const versions = await port.functionVersions(functionSid);
    if (versions.some((version) => version.sid === sid)) return versions;
    await budget.wait(LOOK_AGAIN_MS);
  }
}
