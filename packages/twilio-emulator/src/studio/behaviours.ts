/** What Twilio Studio v2 does beyond its specification. */
import type { Behaviour, Refusal } from '../api/behaviour';

export const studioBehaviours = {
  flowOfTheAccount: {
    says: 'A new account has one published flow.',
    source: 'a simplification of the emulator',
    sure: 'assumed',
  },
  listOrder: {
    says: 'Lists are newest first.',
    source:
      'OpenAPI documents (no description names an order but of TaskRouter tasks and Monitor events); docs and issues searched 2026-11',
    sure: 'assumed',
  },
} as const satisfies Record<string, Behaviour | Refusal>;
