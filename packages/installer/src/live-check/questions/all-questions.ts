/** All questions that are asked, in an order in which none spoils what another needs. */
import type { Question } from '../question';
import { apiQuestions } from './api-questions';
import { buildQuestions } from './build-questions';
import { deploymentQuestions } from './deployment-questions';
import { functionQuestions } from './function-questions';
import { listQuestions } from './list-questions';
import { nameQuestions } from './name-questions';
import { queueQuestions } from './queue-questions';
import { sipQuestions } from './sip-questions';

/** All that need no calls. */
export const ALL_QUESTIONS: readonly Question[] = [
  ...apiQuestions,
  ...nameQuestions,
  ...sipQuestions,
  ...queueQuestions,
  ...buildQuestions,
  ...listQuestions,
  ...functionQuestions,
  ...deploymentQuestions,
];
