/** Sweeps what could undo a publish, and only then reports it as live. */
import { buildsToSweep } from './build-lineage';
import { held, heldElsewhere } from './deploy-build';
import { tipOf } from './published-line';
import { refuse, type Refusal } from './refusal';
import type { Build, ServerlessPort } from './serverless-port';
import { deploymentsOverridden, type Situation } from './situation';
import type { TimeBudget } from './time-budget';

export interface LiveOutcome {
  readonly kind: 'live';
  readonly buildSid: string;
  readonly deploymentSid: string;
  /** It was live, and something newer is by now. */
  readonly superseded: boolean;
  /** Build of a deployment from elsewhere that it went live over without having seen it. */
  readonly overrode?: string;
}

/**
 * For a build that the live table contains. Undefined: something changed meanwhile, look again. It is live, so it is
 * never refused: as long as what could undo it cannot be deleted, its outcome is unknown, and the caller asks again.
 */
export async function reportLive(
  port: ServerlessPort,
  budget: TimeBudget,
  situation: Situation,
  buildSid: string,
): Promise<LiveOutcome | Refusal | undefined> {
  const { live, builds } = situation;
  const tip = tipOf(situation, port.environmentSid);
  for (const old of tip ? buildsToSweep(builds, port.environmentSid, tip.sid) : []) {
    budget.beforeWrite();
    if ((await port.deleteBuild(old.sid)) !== 'live') continue;
    if (await heldElsewhere(port, budget, old)) return notSafeYet(old);
    return undefined;
  }
  if ((await port.liveBuildSid()) !== live.sid) return undefined;
  return {
    kind: 'live',
    buildSid,
    superseded: live.sid !== buildSid,
    ...deploymentOf(situation, buildSid, port.environmentSid),
  };
}

function notSafeYet(old: Build): Refusal {
  return refuse('outcome-unknown', `This publish is live, but not safe yet. ${held(old)}`);
}

function deploymentOf(
  situation: Situation,
  buildSid: string,
  environmentSid: string,
): Pick<LiveOutcome, 'deploymentSid' | 'overrode'> {
  const { builds, deployments } = situation;
  const build = builds.find((each) => each.sid === buildSid);
  const over = build ? deploymentsOverridden(situation, environmentSid, build) : [];
  const overrode = over[0]?.buildSid;
  return {
    deploymentSid: deployments.find((each) => each.buildSid === buildSid)?.sid ?? '',
    ...(overrode === undefined ? {} : { overrode }),
  };
}
