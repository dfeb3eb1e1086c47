/** The SIDs of queues, which come into being when a call is first put into them. */
import type { EmulatorInstance } from '../emulator-instance';
import { keyedCollection } from '../store/store';

interface Queue {
  /** A name, or the SID of the workflow whose callers wait in it. */
  readonly name: string;
  readonly sid: string;
}

const queues = keyedCollection<Queue>('api-2010.queues', (each) => each.name);

export function queueSid({ store, sids }: EmulatorInstance, name: string): string {
  const known = store.get(queues, name);
  return (known ?? store.put(queues, { name, sid: sids.next('QU') })).sid;
}
