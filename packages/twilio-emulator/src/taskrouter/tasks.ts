/** TaskRouter Tasks: what waits for a worker, made by an Enqueue or through the API. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { isoTimestamp } from '../timestamps';
import { taskrouterBehaviours } from './behaviours';
import {
  addTask,
  DEFAULT_TASK_SECONDS,
  TASK_STATUSES,
  taskAt,
  tasks,
  type Task,
} from './task-rows';
import { findWorkflow, workflowsOf, type Workflow } from './workflows';
import { workspaceOf } from './workspaces';

// Validation

function taskOf(call: ApiCall): Task {
  const workspace = workspaceOf(call, 'WorkspaceSid');
  const found = call.emulator.store.get(tasks, call.sid('Sid'));
  if (found?.workspace_sid !== workspace.sid) throw refusal(commonBehaviours.notFound, call.path);
  return taskAt(found, call.emulator.clock.now());
}

/** Spec of WorkflowSid: may be left out when there is only one. */
function workflowOf(call: ApiCall, workspaceSid: string): Workflow {
  const asked = call.form.text('WorkflowSid') ?? '';
  const all = workflowsOf(call.emulator, workspaceSid);
  const [only] = all;
  if (asked === '' && only && all.length === 1) return only;
  const found = findWorkflow(call.emulator, asked);
  if (found?.workspace_sid === workspaceSid) return found;
  throw refusal(taskrouterBehaviours.workflowUnknown, asked);
}

function attributesOf({ form }: ApiCall, before: string): string {
  const text = form.text('Attributes') ?? before;
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return text;
  } catch {
    // Said below.
  }
  throw refusal(taskrouterBehaviours.attributesNotJson);
}

/** Docs, taskrouter/lifecycle-task-state: from which status each may be reached. */
const FROM: Readonly<Record<string, readonly string[]>> = {
  canceled: ['pending', 'reserved', 'canceled'],
  wrapping: ['assigned', 'wrapping'],
  completed: ['assigned', 'wrapping', 'completed'],
};

function statusOf(
  { form }: ApiCall,
  { assignment_status: before }: Task,
): Task['assignment_status'] {
  const asked = TASK_STATUSES.find((each) => each === form.text('AssignmentStatus'));
  if (asked === undefined || asked === before) return before;
  if (needsReason(asked) && (form.text('Reason') ?? '') === '') {
    throw refusal(commonBehaviours.missingParameter, 'Reason');
  }
  if (FROM[asked]?.includes(before)) return asked;
  throw refusal(taskrouterBehaviours.taskStatus, before, asked);
}

/** Spec of Reason: "required only if the Task is canceled or completed". */
function needsReason(status: Task['assignment_status']): boolean {
  return status === 'canceled' || status === 'completed';
}

// Operations

function createTask(call: ApiCall): Reply {
  const { form, emulator } = call;
  const workspace = workspaceOf(call, 'WorkspaceSid');
  const task = addTask(emulator, {
    workflow: workflowOf(call, workspace.sid),
    attributes: attributesOf(call, '{}'),
    channel: form.text('TaskChannel') ?? 'default',
    priority: form.integer('Priority') ?? 0,
    timeoutSeconds: form.integer('Timeout') ?? DEFAULT_TASK_SECONDS,
  });
  return created(render(task, call));
}

function updateTask(call: ApiCall): Reply {
  const { form, emulator } = call;
  const before = taskOf(call);
  const task = emulator.store.put(tasks, {
    ...before,
    attributes: attributesOf(call, before.attributes),
    assignment_status: statusOf(call, before),
    priority: form.integer('Priority') ?? before.priority,
    reason: form.text('Reason') ?? before.reason,
    date_updated: isoTimestamp(emulator.clock.now()),
  });
  return ok(render(task, call));
}

function fetchTask(call: ApiCall): Reply {
  return ok(render(taskOf(call), call));
}

function deleteTask(call: ApiCall): Reply {
  call.emulator.store.remove(tasks, taskOf(call));
  return noContent();
}

/** Docs, taskrouter/api/task: oldest first. */
function listTasks(call: ApiCall): Reply {
  const { query, emulator } = call;
  const workspace = workspaceOf(call, 'WorkspaceSid');
  const statuses = query.list('AssignmentStatus').flatMap((each) => each.split(','));
  const isEvaluated = attributeTest(query.text('EvaluateTaskAttributes'));
  const isAskedFor = (each: Task): boolean =>
    isEvaluated(each.attributes) &&
    (statuses.length === 0 || statuses.includes(each.assignment_status)) &&
    [undefined, each.workflow_sid].includes(query.text('WorkflowSid')) &&
    [undefined, each.workflow_friendly_name].includes(query.text('WorkflowName')) &&
    [undefined, each.priority].includes(query.integer('Priority'));
  const rows = emulator.store
    .list(tasks, (each) => each.workspace_sid === workspace.sid)
    .map((each) => taskAt(each, emulator.clock.now()))
    .filter(isAskedFor)
    .reverse();
  const page = pageOf(call, rows, (each) => each.sid);
  return ok(metaPage(call, 'tasks', page, (each) => render(each, call)));
}

const EQUALS = /^\s*([A-Za-z_][\w.]*)\s*==\s*(?:"([^"]*)"|'([^']*)')\s*$/;

/** Docs, taskrouter/workflow-configuration (expressions): one comparison with a text; others are refused. */
function attributeTest(expression: string | undefined): (attributes: string) => boolean {
  if (expression === undefined || expression === '') return () => true;
  const [, path, double, single] = EQUALS.exec(expression) ?? [];
  if (path === undefined) throw refusal(taskrouterBehaviours.expressionNotEmulated, expression);
  const expected = double ?? single;
  return (attributes) =>
    path
      .split('.')
      .reduce<unknown>(
        (value, name) =>
          value !== null && typeof value === 'object' && Object.hasOwn(value, name)
            ? (value as Record<string, unknown>)[name]
            : undefined,
        JSON.parse(attributes),
      ) === expected;
}

function render(row: Task, call: ApiCall): object {
  const base = `https://${call.host}/v1/Workspaces/${row.workspace_sid}`;
  const url = `${base}/Tasks/${row.sid}`;
  const ageMs = call.emulator.clock.nowMs() - Date.parse(row.date_created);
  return {
    ...row,
    age: Math.max(0, Math.floor(ageMs / 1000)),
    addons: '{}',
    task_queue_entered_date: row.date_created,
    task_queue_sid: null,
    task_queue_friendly_name: null,
    virtual_start_time: row.date_created,
    ignore_capacity: false,
    routing_target: null,
    url,
    links: {
      workspace: base,
      workflow: `${base}/Workflows/${row.workflow_sid}`,
      reservations: `${url}/Reservations`,
    },
  };
}

// Routes

const SIMPLIFIED = 'A task is in no task queue, and no worker is told of it.';

export const taskRoutes: Routes = {
  CreateTask: { run: createTask, sure: 'docs', simplified: SIMPLIFIED },
  FetchTask: { run: fetchTask, sure: 'spec', simplified: SIMPLIFIED },
  UpdateTask: { run: updateTask, sure: 'docs', simplified: 'If-Match is not looked at.' },
  DeleteTask: { run: deleteTask, sure: 'spec' },
  ListTask: {
    run: listTasks,
    sure: 'docs',
    simplified:
      'EvaluateTaskAttributes takes one comparison with a text; Ordering, HasAddons and task queues are not looked at.',
  },
};
