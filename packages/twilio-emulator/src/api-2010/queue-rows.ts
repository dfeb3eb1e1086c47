/** The rows of queues, which are made through the API or by the first call that is put into them. */
import type { EmulatorInstance } from '../emulator-instance';
import { collection } from '../store/store';
import { rfc2822Timestamp } from '../timestamps';

/** A row holds what Twilio shows, without `uri` and what follows from who waits in it. */
export interface Queue {
  readonly sid: string;
  readonly account_sid: string;
  /** Of its own among queues; of the callers of a workflow it is the workflow's SID. */
  readonly friendly_name: string;
  readonly max_size: number;
  readonly date_created: string;
  readonly date_updated: string;
}

export const queues = collection<Queue>('api-2010.voice-queues');

/** Docs, voice/api/queue-resource (MaxSize). */
const DEFAULT_MAX_SIZE = 1000;

export function addQueue(
  { store, sids, account, clock }: EmulatorInstance,
  name: string,
  maxSize = DEFAULT_MAX_SIZE,
): Queue {
  const now = rfc2822Timestamp(clock.now());
  return store.put(queues, {
    sid: sids.next('QU'),
    account_sid: account.sid,
    friendly_name: name,
    max_size: maxSize,
    date_created: now,
    date_updated: now,
  });
}

export function findQueueByName({ store }: EmulatorInstance, name: string): Queue | undefined {
  return store.all(queues, (each) => each.friendly_name === name)[0];
}

/** The queue that a call is put into: it comes into being if there is none. */
export function queueNamed(emulator: EmulatorInstance, name: string): Queue {
  return findQueueByName(emulator, name) ?? addQueue(emulator, name);
}
