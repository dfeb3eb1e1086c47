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
    source: 'not found: docs and issues searched 2026-11',
    sure: 'assumed',
  },
} as const satisfies Record<string, Behaviour | Refusal>;
