/** What Twilio does with queues beyond its specification. */
import type { Behaviour, Refusal } from '../api/behaviour';

export const queueBehaviours = {
  queueMadeByCall: {
    says: 'A queue comes into being when a call is put into it under a name that no queue has, and stays until it is deleted.',
    source: 'Twilio docs, voice/api/queue-resource',
    sure: 'docs',
  },
  queueOfWorkflow: {
    says: 'The callers of a TaskRouter workflow wait in a queue that has its SID as its name.',
    source:
      'Twilio docs, voice/twiml/enqueue (QueueSid, of every queue); docs and issues searched 2026-12',
    sure: 'assumed',
  },
  queueNameTaken: {
    says: 'A queue with the FriendlyName of another is 400 with code 22003.',
    source:
      'Twilio docs, voice/api/queue-resource (names no errors) and voice/twiml/enqueue (a queue is found by its name); docs and issues searched 2026-12',
    sure: 'assumed',
    status: 400,
    code: 22003,
    message: "A queue named '{0}' already exists",
  },
  queueNotEmpty: {
    says: 'A queue in which somebody waits cannot be deleted: 400 with code 20001.',
    source:
      'OpenAPI api_v2010, DeleteQueue (Remove an empty queue); status and code: docs and issues searched 2026-12',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'Queue {0} is not empty',
  },
} as const satisfies Record<string, Behaviour | Refusal>;
