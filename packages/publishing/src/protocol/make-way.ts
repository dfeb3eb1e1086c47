/** Gets somebody else's open publish out of the way of one that cannot be refused: waits, then withdraws it. */
import { publishBuild, type AwaitBuild } from './publish-build';
import { discardBuild } from './discard-build';
import { describeInFlight } from './publish-in-flight';
import { recordFunctionOf } from './record-function';
import type { PublishInFlight } from './refusal';
import type { Build, ServerlessPort } from './serverless-port';
import type { Situation } from './situation';
import type { TimeBudget } from './time-budget';
import { noteWaiting, waitingSince } from './wait-note';

/** How long it may take to end on its own, since this publish was first asked for. */
export const WAIT_MS = 20_000;

/** Longest turn of waiting: Functions that wait take concurrency from calls. */
const MAX_TURN_MS = 3_000;
const LOOK_AGAIN_MS = 250;

export interface Waiting {
  readonly kind: 'waiting';
  readonly inFlight: PublishInFlight;
}

/**
 * Undefined: look again, something has changed. Another publish that goes ahead is not withdrawn but finished, whoever
 * asked for it: two of them would otherwise withdraw each other while builds take longer than the wait.
 */
export async function makeWay(
  port: ServerlessPort,
  budget: TimeBudget,
  situation: Situation,
  open: Build,
  publishId: string,
  awaitBuild: AwaitBuild,
): Promise<Waiting | undefined> {
  const { inFlight, record } = await describeInFlight(port, open, budget.nowMs);
  if (record?.goesAhead === true) {
    const outcome = await publishBuild(port, budget, open.sid, awaitBuild);
    return outcome.kind === 'building' ? { kind: 'waiting', inFlight } : undefined;
  }
  // An open build has a record, which is a version of that Function.
  const functionSid = recordFunctionOf(situation) ?? '';
  const versions = await port.functionVersions(functionSid);
  const since = waitingSince(versions, port.environmentSid, publishId);
  if (since === undefined) {
    budget.beforeWrite();
    await noteWaiting(port, functionSid, situation, publishId, budget.nowMs);
  }
  const untilMs = (since ?? budget.nowMs) + WAIT_MS;
  const turnEndsAtMs = budget.nowMs + MAX_TURN_MS;
  while (budget.nowMs < untilMs) {
    if (budget.nowMs >= turnEndsAtMs) return { kind: 'waiting', inFlight };
    await budget.wait(LOOK_AGAIN_MS);
    if ((await port.liveBuildSid()) !== situation.live.sid) return undefined;
    if ((await port.buildStatus(open.sid)) === undefined) return undefined;
  }
  // Live by now, or gone: the next look tells. Its author is told that somebody else was first.
  await discardBuild(port, budget, open.sid, 'withdrawn');
  return undefined;
}
