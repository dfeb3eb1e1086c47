/** Places a test call to a client: it rings a phone, so only when asked for. */
import type { Account } from './account';

const SILENCE = '<Response><Pause length="1"/><Hangup/></Response>';
/** Seconds that it rings. */
const RING_SECONDS = 10;
const POLL_EVERY_MS = 2000;
const DEADLINE_MS = 40_000;
const ENDED = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

export interface TestCall {
  readonly to: string;
  readonly from: string;
  readonly sleep: (ms: number) => Promise<void>;
  readonly nowMs: () => number;
}

/** The status with which the call ended, or the last one that was seen. */
export async function placeTestCall(account: Account, call: TestCall): Promise<string> {
  const { to, from } = call;
  const { sid } = await account.ask(`Call ${to}`, (client) =>
    client.calls.create({ to, from, twiml: SILENCE, timeout: RING_SECONDS }),
  );
  const since = call.nowMs();
  for (;;) {
    const { status } = await account.ask(`Read the call to ${to}`, (client) =>
      client.calls(sid).fetch(),
    );
    if (ENDED.includes(status) || call.nowMs() - since >= DEADLINE_MS) return status;
    await call.sleep(POLL_EVERY_MS);
  }
}
