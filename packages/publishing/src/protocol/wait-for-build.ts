/** Waits for a build in one short turn, and only one at a time in a container. */
import type { ServerlessPort } from './serverless-port';
import type { TimeBudget } from './time-budget';

/** Longest turn: Functions that wait take concurrency from calls. */
const MAX_TURN_MS = 3_000;
/** So often that a build is noticed well within the 0.5 s in which its table shall be live. */
const POLL_EVERY_MS = 150;

let isSomebodyWaiting = false;

/** Returns when the build is no longer building, or the turn is over; at once while another request waits here. */
export async function waitForBuild(
  port: ServerlessPort,
  budget: TimeBudget,
  buildSid: string,
): Promise<void> {
  if (isSomebodyWaiting) return;
  isSomebodyWaiting = true;
  try {
    const endsAtMs = budget.nowMs + MAX_TURN_MS;
    while (budget.nowMs + POLL_EVERY_MS <= endsAtMs) {
      await budget.wait(POLL_EVERY_MS);
      if ((await port.buildStatus(buildSid)) !== 'building') return;
    }
  } finally {
    isSomebodyWaiting = false;
  }
}
