/** A queue of the run's own: what happens to the name of one. */
import type { Question } from '../question';
import { made } from '../scratch';
import { refusalQuestion } from './refusals';

export const queueQuestions: readonly Question[] = [
  refusalQuestion({
    id: 'queue-name-taken',
    does: 'creates a second queue with the name of its own',
    row: 'api.queueNameTaken',
    refused: [400, 22003],
    ask: async (scratch) => {
      const queues = `${scratch.accountUrl}/Queues.json`;
      made(await scratch.post(queues, { FriendlyName: scratch.name }));
      return scratch.post(queues, { FriendlyName: scratch.name });
    },
  }),
];
