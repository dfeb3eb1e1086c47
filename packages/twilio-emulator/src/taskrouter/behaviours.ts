/** What Twilio TaskRouter v1 does beyond its specification. */
import type { Behaviour, Refusal } from '../api/behaviour';

export const taskrouterBehaviours = {} as const satisfies Record<string, Behaviour | Refusal>;
