/** Queues: where callers wait, with how many there are and for how long. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { rfc2822Timestamp } from '../timestamps';
import { accountPath } from './account-path';
import { friendlyName } from './friendly-name';
import { page2010 } from './page-2010';
import { queueBehaviours } from './queue-behaviours';
import { addQueue, findQueueByName, queues, type Queue } from './queue-rows';

// Validation

/** The queue of the path; throws 20404. */
export function queueOf(call: ApiCall, parameter: 'Sid' | 'QueueSid'): Queue {
  const found = call.emulator.store.get(queues, call.sid(parameter));
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

/** The name that was sent, or that of `before`; throws 22003 if another queue has it. */
function freeName(call: ApiCall, before?: Queue): string {
  const name = friendlyName(call, before?.friendly_name ?? '');
  const holder = findQueueByName(call.emulator, name);
  if (!holder || holder.sid === before?.sid) return name;
  throw refusal(queueBehaviours.queueNameTaken, name);
}

// Operations

function createQueue(call: ApiCall): Reply {
  const queue = addQueue(call.emulator, freeName(call), call.form.integer('MaxSize'));
  return created(render(call, queue));
}

function fetchQueue(call: ApiCall): Reply {
  return ok(render(call, queueOf(call, 'Sid')));
}

function updateQueue(call: ApiCall): Reply {
  const before = queueOf(call, 'Sid');
  const { store, clock } = call.emulator;
  const queue = store.put(queues, {
    ...before,
    friendly_name: freeName(call, before),
    max_size: call.form.integer('MaxSize') ?? before.max_size,
    date_updated: rfc2822Timestamp(clock.now()),
  });
  return ok(render(call, queue));
}

function listQueues(call: ApiCall): Reply {
  const rows = call.emulator.store.list(queues);
  const shown = (row: Queue): object => render(call, row);
  return ok(page2010(call, 'queues', rows, shown, (each) => each.sid));
}

function deleteQueue(call: ApiCall): Reply {
  const queue = queueOf(call, 'Sid');
  const { waiting, store } = call.emulator;
  if (waiting.of(queue.sid).length > 0) throw refusal(queueBehaviours.queueNotEmpty, queue.sid);
  store.remove(queues, queue);
  return noContent();
}

function render({ emulator: { waiting, clock } }: ApiCall, row: Queue): object {
  return {
    ...row,
    current_size: waiting.of(row.sid).length,
    average_wait_time: waiting.averageSeconds(row.sid, clock.nowMs()),
    uri: `${accountPath(row.account_sid)}/Queues/${row.sid}.json`,
  };
}

// Routes

export const queueRoutes: Routes = {
  CreateQueue: { run: createQueue, sure: 'docs' },
  FetchQueue: { run: fetchQueue, sure: 'spec' },
  UpdateQueue: { run: updateQueue, sure: 'spec' },
  ListQueue: { run: listQueues, sure: 'spec' },
  DeleteQueue: { run: deleteQueue, sure: 'spec' },
};
