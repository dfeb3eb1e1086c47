/** What Twilio Monitor v1 does beyond its specification. */
import type { Behaviour, Refusal } from '../api/behaviour';

export const monitorBehaviours = {
  alertDates: {
    says: 'StartDate and EndDate both belong to the range; a day means its midnight in UTC.',
    source: 'specification (prose); whether both ends belong is assumed',
    sure: 'spec',
  },
  listOrder: {
    says: 'Lists are newest first.',
    source:
      'OpenAPI documents (no description names an order but of TaskRouter tasks and Monitor events); docs and issues searched 2026-11',
    sure: 'assumed',
  },
} as const satisfies Record<string, Behaviour | Refusal>;
