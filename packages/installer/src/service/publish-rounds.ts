/** Publishes a build in rounds: whoever was first, or what Twilio has not said, is seen in the next one. */
import {
  publishBuild,
  type Refusal,
  type RefusalCode,
  refuse,
  type ServerlessPort,
  type settleBuild,
  type TimeBudget,
  waitForBuild,
} from 'publishing';
import type { Shell } from '../shell';
import type { PublishProtocol } from './publish-protocol';

export type PublishedCode =
  | { readonly kind: 'published'; readonly buildSid: string }
  | { readonly kind: 'not-there' }
  | Refusal;

/** The build that must be published: one of a run that did not end, or a new one. */
type MakeBuild = (
  port: ServerlessPort,
  budget: TimeBudget,
) => Promise<Awaited<ReturnType<typeof settleBuild>> | { readonly kind: 'not-there' }>;

const LOOK_AGAIN_MS = 1_000;
const MAX_ROUNDS = 5;
/** Somebody else was first, or Twilio has not said what it did: both are seen in the next round. */
const AGAIN: readonly RefusalCode[] = ['withdrawn', 'unknown-build', 'outcome-unknown'];

/** @param waitForOthersMs how long a publish of somebody else is waited for */
export async function publishInRounds(
  shell: Shell,
  protocol: PublishProtocol,
  waitForOthersMs: number,
  make: MakeBuild,
): Promise<PublishedCode> {
  const untilMs = shell.nowMs() + waitForOthersMs;
  let last: Refusal | undefined;
  for (let round = 0; round < MAX_ROUNDS;) {
    const made = await protocol.run(make);
    if (made.kind === 'not-there') return made;
    if (made.kind === 'refused' && made.code === 'publish-in-flight') {
      if (shell.nowMs() > untilMs) return made;
      await shell.sleep(LOOK_AGAIN_MS);
      continue;
    }
    const outcome = made.kind === 'refused' ? made : await publish(protocol, made.buildSid);
    if (outcome.kind === 'published') return outcome;
    if (!AGAIN.includes(outcome.code)) return outcome;
    last = outcome;
    round += 1;
    await shell.sleep(LOOK_AGAIN_MS);
  }
  return last ?? refuse('withdrawn', 'Others are publishing all the time: run the command again.');
}

async function publish(
  protocol: PublishProtocol,
  buildSid: string,
): Promise<PublishedCode & { kind: 'published' | 'refused' }> {
  for (;;) {
    const outcome = await protocol.run((port, budget) =>
      publishBuild(port, budget, buildSid, (sid) => waitForBuild(port, budget, sid)),
    );
    if (outcome.kind === 'live') return { kind: 'published', buildSid };
    if (outcome.kind === 'refused') return outcome;
  }
}
