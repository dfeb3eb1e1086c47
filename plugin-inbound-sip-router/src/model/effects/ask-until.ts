/** Sends a request again until it is answered: only what may be repeated, with growing delays, until a deadline. */
import type { Answer } from 'admin-contract';
import type { RouterCollaborators } from './collaborators';

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 15_000;

export interface Patience {
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  /** An answer was lost: what became of the request is not known for now. */
  readonly onLost?: () => void;
}

/**
 * The first answer that is one; the last of the others if the deadline is over or it was aborted.
 *
 * @param deadlineMs instant after which nothing is sent any more, in milliseconds since 1970
 */
export async function askUntil<Value>(
  { clock, jitter }: Pick<RouterCollaborators, 'clock' | 'jitter'>,
  { deadlineMs, signal, onLost }: Patience,
  ask: () => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(2 * delayMs, LONGEST_DELAY_MS)) {
    const answer = await ask();
    if (answer.kind === 'ok' || answer.kind === 'refused' || signal.aborted) return answer;
    if (answer.kind === 'no-answer' || answer.code === 'outcome-unknown') onLost?.();
    const spreadMs = spread(delayMs, jitter());
    if (clock.nowMs() + spreadMs >= deadlineMs) return answer;
    await clock.wait(spreadMs, signal);
    if (isAborted(signal)) return answer;
  }
}

/** Asked again after waiting. */
export function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

/** Half of the delay up to one and a half of it. */
export function spread(delayMs: number, chance: number): number {
  return Math.round(delayMs * (0.5 + chance));
}
