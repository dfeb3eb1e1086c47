/** Checks which build a new build actually follows; withdraws it if that is not its base. */
import { lineageOf, openBuilds } from './build-lineage';
import { contains } from './published-line';
import { refuse, type Refusal } from './refusal';
import type { Build, ServerlessPort } from './serverless-port';
import { readBuildsWith, readSituation } from './situation';
import type { TimeBudget } from './time-budget';
import { withdrawBuild } from './withdraw-build';

export type UpdateOutcome =
  | { readonly kind: 'built'; readonly buildSid: string; readonly publishId: string }
  /** The same request was sent before, and its table has been live since. */
  | { readonly kind: 'published'; readonly buildSid: string; readonly publishId: string }
  | Refusal;

/**
 * Checking and then creating is a race; the builds list is the order. Each of two siblings lists after it was made,
 * so the younger sees the older and goes; with the same publish id it leaves the answer to the older.
 */
export async function settleBuild(
  port: ServerlessPort,
  budget: TimeBudget,
  build: Build,
  { publishId }: { readonly publishId: string },
): Promise<UpdateOutcome> {
  const builds = await readBuildsWith(port, budget, build.sid);
  const situation = await readSituation(port, budget);
  if (await contains(port, situation, build.sid)) {
    return { kind: 'published', buildSid: build.sid, publishId };
  }
  if (!builds) return settleUnseen(port, budget, build.sid, publishId);
  const parentSid = lineageOf(build, port.environmentSid)?.parentSid;
  if (parentSid === situation.live.sid) {
    const open = openBuilds(builds, port.environmentSid, parentSid);
    const at = open.findIndex((each) => each.sid === build.sid);
    const first = at < 0 ? undefined : open.slice(at + 1).at(-1);
    // A failed build is in nobody's way and is reported as what it is when it is asked for.
    if (!first) return { kind: 'built', buildSid: build.sid, publishId };
    if (lineageOf(first, port.environmentSid)?.publishId === publishId) {
      budget.beforeWrite();
      if ((await port.deleteBuild(build.sid)) === 'live') return settleLive(build, publishId);
      return { kind: 'built', buildSid: first.sid, publishId };
    }
  }
  const outcome = await withdrawBuild(port, budget, build, 'withdrawn');
  if (outcome === 'deleted') return withdrawn();
  if (outcome === 'live') return settleLive(build, publishId);
  return settleAbsent(port, budget, build.sid, publishId);
}

/** Not shown is not gone: a read may lag. Deleting decides. */
async function settleUnseen(
  port: ServerlessPort,
  budget: TimeBudget,
  buildSid: string,
  publishId: string,
): Promise<UpdateOutcome> {
  budget.beforeWrite();
  const outcome = await port.deleteBuild(buildSid);
  if (outcome === 'live') return { kind: 'published', buildSid, publishId };
  return settleAbsent(port, budget, buildSid, publishId);
}

/** Deleted by somebody; or published, followed by another and swept. */
async function settleAbsent(
  port: ServerlessPort,
  budget: TimeBudget,
  buildSid: string,
  publishId: string,
): Promise<UpdateOutcome> {
  const now = await readSituation(port, budget);
  if (!(await contains(port, now, buildSid))) return withdrawn();
  return { kind: 'published', buildSid, publishId };
}

/** Somebody has adopted it meanwhile. */
function settleLive(build: Build, publishId: string): UpdateOutcome {
  return { kind: 'published', buildSid: build.sid, publishId };
}

function withdrawn(): Refusal {
  return refuse('withdrawn', 'Someone else was publishing first: reload and publish again.');
}
