/** What Twilio Studio v2 does beyond its specification. */
import type { Behaviour, Refusal } from '../api/behaviour';

export const studioBehaviours = {} as const satisfies Record<string, Behaviour | Refusal>;
