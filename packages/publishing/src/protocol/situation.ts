/** One consistent look at the environment: what is live, which builds there are, what was deployed. */
import { lineageOf } from './build-lineage';
import type { Build, Deployment, ServerlessPort } from './serverless-port';
import type { TimeBudget } from './time-budget';

/** Between two looks at lists that lag or a state that is changing. */
const LOOK_AGAIN_MS = 150;

/** How long a build that nothing shows is looked for. */
const ABSENT_FOR_MS = 750;

export interface Situation {
  readonly live: Build;
  /** Newest first. */
  readonly builds: readonly Build[];
  /** Newest first; the first is the live build's. */
  readonly deployments: readonly Deployment[];
}

/**
 * Reads until the three agree: the newest deployment is of the live build. A list that lags is so told from one that
 * is up to date: it shows what is live, and being in one total order all that came before. `OutOfTime` otherwise.
 */
export async function readSituation(port: ServerlessPort, budget: TimeBudget): Promise<Situation> {
  for (;;) {
    const listing = port.builds();
    const [liveSid, builds, deployments] = await Promise.all([
      port.liveBuildSid(),
      listing,
      port.deployments(async (read) => showsTip(read, await listing, port.environmentSid)),
    ]);
    const live = builds.find((build) => build.sid === liveSid);
    if (live && deployments[0]?.buildSid === liveSid) return { live, builds, deployments };
    await budget.wait(LOOK_AGAIN_MS);
  }
}

/**
 * The builds list, read until it shows a build that exists: then it shows every older one too. Undefined if neither the
 * list nor a read of the build shows it for a while. Both may lag: whoever says that it is gone deletes it first.
 */
export async function readBuildsWith(
  port: ServerlessPort,
  budget: TimeBudget,
  sid: string,
): Promise<readonly Build[] | undefined> {
  const untilMs = budget.nowMs + ABSENT_FOR_MS;
  for (;;) {
    const builds = await port.builds();
    if (builds.some((build) => build.sid === sid)) return builds;
    const isAbsent = (await port.build(sid)) === undefined;
    if (isAbsent && budget.nowMs >= untilMs) return undefined;
    await budget.wait(LOOK_AGAIN_MS);
  }
}

/**
 * However many deployments from elsewhere there are: all down to the newest publish and what it was made from. Without
 * it the history would be lost, and the build that carries it be taken for one that was never live.
 */
function showsTip(
  deployments: readonly Deployment[],
  builds: readonly Build[],
  environmentSid: string,
): boolean {
  const parents = new Map(
    builds.map((build) => [build.sid, lineageOf(build, environmentSid)?.parentSid]),
  );
  const parentOf = ({ buildSid }: Deployment) =>
    buildSid === undefined ? undefined : parents.get(buildSid);
  const at = deployments.findIndex((each) => parentOf(each) !== undefined);
  const tip = deployments[at];
  if (!tip) return [...parents.values()].every((parentSid) => parentSid === undefined);
  return deployments.slice(at).some(({ buildSid }) => buildSid === parentOf(tip));
}

/** The newest publish that has been live, if its build is still there: it carries the history. */
export function lastPublished(
  { builds, deployments }: Situation,
  environmentSid: string,
): Build | undefined {
  const bySid = new Map(builds.map((build) => [build.sid, build]));
  for (const { buildSid } of deployments) {
    const build = buildSid === undefined ? undefined : bySid.get(buildSid);
    if (build && lineageOf(build, environmentSid)) return build;
  }
  return undefined;
}

/**
 * Deployments from elsewhere between a publish and its parent: it went live over them without having seen them. Newest
 * first; none if the parent is too long ago to be listed. Not a publish that a late deployment of its parent undid,
 * nor a build that is gone: ours are deleted, others are not.
 */
export function deploymentsOverridden(
  { builds, deployments }: Pick<Situation, 'builds' | 'deployments'>,
  environmentSid: string,
  publish: Build,
): readonly Deployment[] {
  const parentSid = lineageOf(publish, environmentSid)?.parentSid;
  const at = deployments.findIndex((each) => each.buildSid === publish.sid);
  if (at < 0) return [];
  const older = deployments.slice(at + 1);
  const before = older.findIndex((each) => each.buildSid === parentSid);
  const foreign = new Set(
    builds.filter((build) => !lineageOf(build, environmentSid)).map(({ sid }) => sid),
  );
  return older
    .slice(0, Math.max(0, before))
    .filter(({ buildSid }) => buildSid !== undefined && foreign.has(buildSid));
}
