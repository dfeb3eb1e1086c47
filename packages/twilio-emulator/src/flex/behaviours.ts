/** What Twilio Flex v1 does beyond its specification. */
import type { Behaviour, Refusal } from '../api/behaviour';

export const flexBehaviours = {} as const satisfies Record<string, Behaviour | Refusal>;
