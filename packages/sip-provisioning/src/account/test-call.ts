/** Places a test call to a client: it rings a phone, so only when asked for. */
import { hasReached, type TestCallEnd } from '../verify/verify-clients';
import type { Account } from './account';
import { AccountError } from './account-error';

const SILENCE = '<Response><Pause length="1"/><Hangup/></Response>';
/** Seconds that it rings. */
const RING_SECONDS = 10;
const POLL_EVERY_MS = 2000;
const DEADLINE_MS = 40_000;
const ENDED = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

export interface TestCall {
  /** Where the client may be registered, tried in turn: no API says where it is. */
  readonly addresses: readonly string[];
  readonly from: string;
  readonly sleep: (ms: number) => Promise<void>;
  readonly nowMs: () => number;
}

/** How the first call that reached somebody ended, or else the last one. */
export async function placeTestCall(account: Account, call: TestCall): Promise<TestCallEnd> {
  let end: TestCallEnd = { kind: 'not-placed', reason: 'there is nowhere to call' };
  for (const to of call.addresses) {
    end = await callOnce(account, call, to);
    if (end.kind === 'not-placed' || hasReached(end.status)) return end;
  }
  return end;
}

/** Never repeated: a call whose answer was lost may ring already. */
async function callOnce(account: Account, call: TestCall, to: string): Promise<TestCallEnd> {
  try {
    return { kind: 'ended', address: to, status: await ring(account, call, to) };
  } catch (error) {
    if (error instanceof AccountError) return { kind: 'not-placed', reason: error.message };
    throw error;
  }
}

/** The status with which the call ended, or the last one that was seen. */
async function ring(account: Account, call: TestCall, to: string): Promise<string> {
  const { from } = call;
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
