/** The build whose Functions, assets, dependencies and runtime the next publish carries over. */
import type { Build } from './serverless-port';
import { deploymentsOverridden, type Situation } from './situation';

/**
 * What is live, but for one case: the live publish went live over a deployment from the command line without having
 * seen it. Its table stays live, as its author was told; the code of that deployment is the newer one and comes back
 * with the next publish.
 */
export function carriedBase(situation: Situation, environmentSid: string): Build {
  const bySid = new Map(situation.builds.map((build) => [build.sid, build]));
  for (const { buildSid } of deploymentsOverridden(situation, environmentSid, situation.live)) {
    const build = buildSid === undefined ? undefined : bySid.get(buildSid);
    if (build?.status === 'completed') return build;
  }
  return situation.live;
}
