/** Takes the build of a publish out of the race: notes why, then deletes it. */
import { childrenOf, lineageOf, recordOf } from './build-lineage';
import { noteOutcome, type FinalCode } from './outcome-note';
import type { Build, Deletion, ServerlessPort } from './serverless-port';
import type { TimeBudget } from './time-budget';

/** `live`: somebody has deployed it meanwhile, and it stays. `absent`: look again at what is live. */
export async function withdrawBuild(
  port: ServerlessPort,
  budget: TimeBudget,
  build: Build,
  outcome: FinalCode,
): Promise<Deletion> {
  const lineage = lineageOf(build, port.environmentSid);
  const record = recordOf(build);
  budget.beforeWrite();
  if (lineage && record) await noteOutcome(port, record.fileSid, lineage, outcome);
  budget.beforeWrite();
  return port.deleteBuild(build.sid);
}

/**
 * Before a build that was live once is given up: what was built on it would bring it back. `live`: it is back, or
 * about to be.
 */
export async function deleteChildren(
  port: ServerlessPort,
  budget: TimeBudget,
  build: Build,
  builds: readonly Build[],
): Promise<'deleted' | 'live'> {
  for (const child of childrenOf(builds, port.environmentSid, build.sid)) {
    budget.beforeWrite();
    if ((await port.deleteBuild(child.sid)) === 'live') return 'live';
  }
  return 'deleted';
}
