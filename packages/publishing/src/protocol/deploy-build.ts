/** Deploys a completed build over its parent, having deleted its rivals first: deletion is the fence. */
import { rivalsOf } from './build-lineage';
import { tipOf } from './published-line';
import { refuse, type Refusal } from './refusal';
import type { Build, ServerlessPort } from './serverless-port';
import type { Situation } from './situation';
import type { TimeBudget } from './time-budget';
import { withdrawBuild } from './withdraw-build';

/** `builds` shows the build, so it shows every older rival. Undefined: look again at what is live. */
export async function deployBuild(
  port: ServerlessPort,
  budget: TimeBudget,
  build: Build,
  { situation, builds }: { readonly situation: Situation; readonly builds: readonly Build[] },
): Promise<Refusal | undefined> {
  const parentSid = situation.live.sid;
  const tipSid = tipOf(situation, port.environmentSid)?.sid;
  const rivals = rivalsOf(build, builds, port.environmentSid, tipSid);
  for (const rival of rivals) {
    const outcome = await withdrawBuild(port, budget, rival, 'withdrawn');
    if (outcome === 'live') return heldElsewhere(port, budget, rival);
  }
  if (rivals.length > 0 && (await port.liveBuildSid()) !== parentSid) return undefined;
  budget.beforeWrite();
  const deployed = await port.deploy(build.sid);
  if (deployed.kind === 'created') return undefined;
  const untilMs = budget.nowMs + (deployed.kind === 'refused' ? 0 : ON_ITS_WAY_MS);
  do {
    if ((await port.liveBuildSid()) !== parentSid) return undefined;
    if ((await port.buildStatus(build.sid)) === undefined) return undefined;
    if (deployed.kind !== 'refused') await budget.wait(LOOK_AGAIN_MS);
  } while (budget.nowMs < untilMs);
  if (deployed.kind === 'refused') return refuse('build-refused', deployed.message);
  return refuse(
    'outcome-unknown',
    `Twilio has not said whether build ${build.sid} was deployed: ask again.`,
  );
}

/** How long a deployment that is on its way may take until it shows. */
const ON_ITS_WAY_MS = 3_000;
const LOOK_AGAIN_MS = 250;

/**
 * What cannot be deleted is live. Here, or about to be: then all is looked at again. Or in another environment of the
 * service, which is said.
 */
export async function heldElsewhere(
  port: ServerlessPort,
  budget: TimeBudget,
  build: Build,
): Promise<Refusal | undefined> {
  const untilMs = budget.nowMs + ON_ITS_WAY_MS;
  while (budget.nowMs < untilMs) {
    if ((await port.liveBuildSid()) === build.sid) return undefined;
    await budget.wait(LOOK_AGAIN_MS);
    budget.beforeWrite();
    if ((await port.deleteBuild(build.sid)) !== 'live') return undefined;
  }
  return refuse('live-elsewhere', held(build));
}

/** What is in the way, and the remedy. */
export function held({ sid }: Build): string {
  return `Build ${sid} is live in another environment of this service: keep one environment for each router service.`;
}
