/** What Twilio TaskRouter v1 does beyond its specification. */
import type { Behaviour, Refusal } from '../api/behaviour';

export const taskrouterBehaviours = {
  workspaceOfTheAccount: {
    says: 'A new account has the workspace of Flex with two workflows.',
    source: 'Twilio docs, flex/developer/routing (Flex Task Assignment, Assign to Anyone)',
    sure: 'docs',
  },
  listOrder: {
    says: 'Lists are newest first.',
    source:
      'OpenAPI documents (no description names an order but of TaskRouter tasks and Monitor events); docs and issues searched 2026-11',
    sure: 'assumed',
  },
  taskOrder: {
    says: 'The list of tasks is oldest first.',
    source: 'OpenAPI taskrouter_v1, ListTask (Ordering: by ascending DateCreated)',
    sure: 'docs',
  },
  taskListAttributes: {
    says: 'The list of tasks shows their attributes.',
    source:
      'twilio-labs/plugin-queued-callbacks-and-voicemail, which reads them of a list; OpenAPI taskrouter_v1, Task (attributes) says that only a fetch does',
    sure: 'traced',
  },
  taskTimeout: {
    says: 'A task that is pending or reserved when its Timeout, a day unless said, is over is canceled, with reason Task TTL Exceeded.',
    source:
      'OpenAPI taskrouter_v1, CreateTask (Timeout: at most two weeks, Task TTL Exceeded); the name of the status is of docs, taskrouter/lifecycle-task-state',
    sure: 'docs',
  },
  workflowUnknown: {
    says: 'A task needs a workflow of its workspace; it may be left out if there is only one.',
    source:
      'OpenAPI taskrouter_v1, CreateTask (WorkflowSid is optional if there is only one); the error: docs and issues searched 2026-11',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: "Workflow '{0}' does not exist in the workspace",
  },
  attributesNotJson: {
    says: 'Attributes that are not a JSON object are refused.',
    source:
      'Twilio docs, taskrouter/api/task (Attributes); issues searched 2026-11; the error is assumed',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'Attributes is not valid JSON',
  },
  expressionNotEmulated: {
    says: 'An expression that is more than one comparison with a text is refused by this emulator; Twilio takes it.',
    source: 'Twilio docs, taskrouter/workflow-configuration (expressions); a simplification',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'twilio-emulator: the expression {0} is not emulated',
  },
  taskStatus: {
    says: 'A task is canceled only while it is pending or reserved, and completed only after it was assigned.',
    source: 'Twilio docs, taskrouter/lifecycle-task-state; the error is assumed',
    sure: 'docs',
    status: 400,
    code: 20001,
    message: 'Cannot change the task from {0} to {1}',
  },
} as const satisfies Record<string, Behaviour | Refusal>;
