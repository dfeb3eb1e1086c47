/** What Twilio Monitor v1 does beyond its specification. */
import type { Behaviour, Refusal } from '../api/behaviour';

export const monitorBehaviours = {} as const satisfies Record<string, Behaviour | Refusal>;
