/** The rows of TaskRouter tasks, and what a task has come to at an instant. */
import type { EmulatorInstance } from '../emulator-instance';
import { collection, keyedCollection } from '../store/store';
import { isoTimestamp } from '../timestamps';

export const TASK_STATUSES = [
  'pending',
  'reserved',
  'assigned',
  'canceled',
  'completed',
  'wrapping',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** A row holds what Twilio shows, without addresses and age. */
export interface Task {
  readonly sid: string;
  readonly account_sid: string;
  readonly workspace_sid: string;
  readonly workflow_sid: string;
  readonly workflow_friendly_name: string;
  readonly assignment_status: TaskStatus;
  /** JSON text. */
  readonly attributes: string;
  readonly priority: number;
  readonly reason: string | null;
  readonly task_channel_sid: string;
  readonly task_channel_unique_name: string;
  /** Seconds. */
  readonly timeout: number;
  readonly date_created: string;
  readonly date_updated: string;
}

export const tasks = collection<Task>('taskrouter.tasks');

interface TaskChannel {
  readonly sid: string;
  readonly workspace_sid: string;
  readonly unique_name: string;
}

const taskChannels = keyedCollection<TaskChannel>(
  'taskrouter.task-channels',
  (each) => `${each.workspace_sid}/${each.unique_name}`,
);

/** Docs, taskrouter/api/task (Timeout): a day. */
export const DEFAULT_TASK_SECONDS = 86_400;

export interface NewTask {
  readonly workflow: {
    readonly sid: string;
    readonly workspace_sid: string;
    readonly friendly_name: string;
  };
  /** JSON text. */
  readonly attributes: string;
  /** Unique name, or SID of one that is there. */
  readonly channel: string;
  readonly priority: number;
  readonly timeoutSeconds: number;
}

/** Adds a task that waits from now on. */
export function addTask(emulator: EmulatorInstance, task: NewTask): Task {
  const now = isoTimestamp(emulator.clock.now());
  const { workflow } = task;
  const channel = taskChannel(emulator, workflow.workspace_sid, task.channel);
  return emulator.store.put(tasks, {
    sid: emulator.sids.next('WT'),
    account_sid: emulator.account.sid,
    workspace_sid: workflow.workspace_sid,
    workflow_sid: workflow.sid,
    workflow_friendly_name: workflow.friendly_name,
    assignment_status: 'pending',
    attributes: task.attributes,
    priority: task.priority,
    reason: null,
    task_channel_sid: channel.sid,
    task_channel_unique_name: channel.unique_name,
    timeout: task.timeoutSeconds,
    date_created: now,
    date_updated: now,
  });
}

/** Moves a task that is not over to a status. */
export function moveTask(
  emulator: EmulatorInstance,
  sid: string,
  { status, reason }: { readonly status: TaskStatus; readonly reason: string | null },
): void {
  const stored = emulator.store.get(tasks, sid);
  if (!stored) return;
  const before = taskAt(stored, emulator.clock.now());
  if (isOver(before)) return;
  const date_updated = isoTimestamp(emulator.clock.now());
  emulator.store.put(tasks, { ...before, assignment_status: status, reason, date_updated });
}

function isOver({ assignment_status: status }: Task): boolean {
  return status === 'canceled' || status === 'completed';
}

/** Row taskrouter.taskTimeout: a task that nobody took in time is canceled. */
export function taskAt(task: Task, now: Date): Task {
  const endsAt = new Date(Date.parse(task.date_created) + task.timeout * 1000);
  const waits = task.assignment_status === 'pending' || task.assignment_status === 'reserved';
  if (!waits || now < endsAt) return task;
  const date_updated = isoTimestamp(endsAt);
  return { ...task, assignment_status: 'canceled', reason: TIMED_OUT, date_updated };
}

const TIMED_OUT = 'Task TTL Exceeded';

function taskChannel(
  { store, sids }: EmulatorInstance,
  workspace_sid: string,
  name: string,
): TaskChannel {
  const [named] = store.all(
    taskChannels,
    (each) => each.workspace_sid === workspace_sid && [each.sid, each.unique_name].includes(name),
  );
  return (
    named ?? store.put(taskChannels, { sid: sids.next('TC'), workspace_sid, unique_name: name })
  );
}
