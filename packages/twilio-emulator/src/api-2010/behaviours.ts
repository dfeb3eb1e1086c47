/** What Twilio's 2010-04-01 API does beyond its specification. */
import type { Behaviour, Refusal } from '../api/behaviour';

export const api2010Behaviours = {} as const satisfies Record<string, Behaviour | Refusal>;
