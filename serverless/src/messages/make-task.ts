/** Makes one Flex task of a message, however often and in however many containers it is asked for. */
import { type Ask, listRows, optionalTextOf, textOf, TwilioFailure } from 'publishing';
import { KEY_ATTRIBUTE, taskAttributes, type Message } from './message';

/** `there`: an earlier or simultaneous request has made it. */
export type MadeTask = 'made' | 'there';

/** Of one message there are never so many. */
const MAX_FOUND = 50;
/** A task that comes with no call of its own (Twilio docs, taskrouter/api/task-channel; docs). */
const TASK_CHANNEL = 'default';

/**
 * TaskRouter has no key that is unique. So each request looks before it makes a task and again afterwards: of several
 * tasks the first in their order stays, and whoever sees others deletes them. Nobody deletes the first; the last to look
 * sees all. For the moment between, an agent may see a second task, which then goes away. That a task is listed as soon
 * as it is made is assumed.
 */
export async function makeTask(
  ask: Ask,
  workspaceSid: string,
  workflowSid: string,
  message: Message,
): Promise<MadeTask> {
  const tasks = `https://taskrouter.twilio.com/v1/Workspaces/${workspaceSid}/Tasks`;
  if ((await findTasks(ask, tasks, message.key)).length > 0) return 'there';
  const body = new URLSearchParams({
    WorkflowSid: workflowSid,
    TaskChannel: TASK_CHANNEL,
    Attributes: JSON.stringify(taskAttributes(message)),
  });
  // Not repeatable: whether an answer that got lost was a yes is looked up by the next request.
  const made = await ask({ method: 'POST', url: tasks, body, isRepeatable: false });
  if (made.status !== 201 && made.status !== 200) {
    throw new TwilioFailure('unexpected', `Twilio answered ${made.status} to a new task.`);
  }
  const mine = textOf(made.json, 'sid');
  const [first, ...others] = await findTasks(ask, tasks, message.key);
  if (first === undefined) return 'made';
  for (const sid of first === mine ? others : [mine]) {
    await ask({ method: 'DELETE', url: `${tasks}/${sid}`, isRepeatable: true });
  }
  return first === mine ? 'made' : 'there';
}

/** SIDs, in an order that all who look agree on. */
async function findTasks(ask: Ask, tasks: string, key: string): Promise<readonly string[]> {
  const expression = encodeURIComponent(`${KEY_ATTRIBUTE} == "${key}"`);
  const url = `${tasks}?EvaluateTaskAttributes=${expression}&PageSize=${MAX_FOUND}`;
  const { rows } = await listRows(ask, url, 'tasks', MAX_FOUND);
  return rows
    .map((row) => ({ sid: textOf(row, 'sid'), at: optionalTextOf(row, 'date_created') ?? '' }))
    .sort((one, other) => (one.at + one.sid < other.at + other.sid ? -1 : 1))
    .map(({ sid }) => sid);
}
