/** The last line of every Function: whatever happens inside, the platform gets a clean answer. */
import { logError } from './log';
import { toResponse, type Reply } from './reply';
import type { Callback } from './twilio-runtime';

/** An error nobody foresaw becomes a bare 500, on which Twilio asks the fallback URL; its text goes to the log only. */
export function answer(callback: Callback, work: () => Reply): void {
  callback(null, toResponse(replyOf(work)));
}

/** As `answer`, for work that waits for others. */
export async function answerLater(callback: Callback, work: () => Promise<Reply>): Promise<void> {
  callback(null, toResponse(await work().catch(failed)));
}

function replyOf(work: () => Reply): Reply {
  try {
    return work();
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Reply {
  const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
  logError(JSON.stringify({ event: 'unexpected-error', problem }));
  return { kind: 'refused', status: 500, message: 'The router failed; its log says why.' };
}
