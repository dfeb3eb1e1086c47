/** `ring`: rings the members of a team. */
import { choiceField } from '../fields/choice-field';
import { idField } from '../fields/id-field';
import { twimlDocument } from '../twiml/xml';
import type { DestinationKind, StepOptions, Typed } from './destination-kind';
import { dialOptions } from './dial-options';
import type { DialOptions } from './dial-options';
import { screenField } from './screen-field';

/**
 * - `all`: at the same time, at most ten; the first who answers takes the call.
 * - `in-turn`: one after the other, in the order of the team.
 * - `shuffled`: so too, beginning with another member from call to call.
 * - `on-call`: only the member who is on call.
 * - `on-call-then-rest`: that one, then the others in the order of the team.
 */
export type Who = (typeof WHO)[number];
export const WHO = ['all', 'in-turn', 'shuffled', 'on-call', 'on-call-then-rest'] as const;

/** Rings a team of the table; the value is its id. Timeout and caller ID are for members without their own. */
export type RingDestination = Typed<
  'ring',
  Pick<DialOptions, 'timeout' | 'callerId'> &
    Pick<StepOptions, 'screen'> & {
      /** Absent means `all`. */
      readonly who?: Who;
    }
>;

// What every kind of member takes as a caller ID is checked once more for each member.
const { timeout, callerId } = dialOptions('client');

export const ring: DestinationKind<RingDestination> = {
  value: idField('ring.destination', 'sales'),
  options: {
    who: choiceField({
      name: 'ring.who',
      example: 'in-turn',
      source: 'this project',
      values: WHO,
    }),
    timeout,
    callerId,
  },
  stepOptions: { screen: screenField },
  // `answerCall` knows the team; the row itself says nothing to Twilio.
  render: () => twimlDocument(),
};
