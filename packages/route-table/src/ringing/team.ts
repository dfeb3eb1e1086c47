/** Teams: named people and phones that a `ring` step rings, in an order, with one of them on call. */
import type { Destination } from '../destination';

/** Types that can be rung among others: each is a noun of one Dial (Twilio docs, voice/twiml/dial). */
export const MEMBER_TYPES = ['dial-client', 'dial-number', 'dial-sip'] as const;

/** A destination with the options of its type. */
export type TeamMember = Extract<Destination, { readonly type: (typeof MEMBER_TYPES)[number] }> & {
  readonly id: string;
  readonly name?: string;
};

/** Who is on call changes every `everyDays` local days, at the time of day of `from`. */
export interface Rotation {
  /** Local date and time in the time zone, such as `2027-01-04T09:00`. */
  readonly from: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly everyDays: number;
}

/** Somebody else is on call: from an instant (with its offset) until another, which does not belong to it. */
export interface Cover {
  readonly id: string;
  /** Id of the member who is on call meanwhile. */
  readonly member: string;
  readonly from: string;
  readonly until: string;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly members: readonly TeamMember[];
  /** Ids of all members; absent: the order in which they are written. */
  readonly order?: readonly string[];
  readonly rotation?: Rotation;
  readonly cover?: readonly Cover[];
}

/** The members in the order of the team. Those that the order does not name come last, as they are written. */
export function membersInOrder({ members, order = [] }: Team): readonly TeamMember[] {
  const named = [...new Set(order)].flatMap((id) => members.filter((member) => member.id === id));
  return [...named, ...members.filter((member) => !named.includes(member))];
}

export function isMemberType(type: unknown): type is TeamMember['type'] {
  return MEMBER_TYPES.some((one) => one === type);
}
