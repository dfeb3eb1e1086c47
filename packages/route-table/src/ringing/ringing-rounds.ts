/** Says who rings when: a ring step as rounds, each of them one Dial. */
import { onCall, type RingingMoment } from './on-call';
import { membersInOrder, type Team, type TeamMember } from './team';
import { DIAL_OPTION_NAMES, type DialOptions } from '../destinations/dial-options';
import type { RingDestination } from '../destinations/ring';
import { sharePlace } from '../plans/share-place';

/** Members that ring at the same time, in one Dial. */
export interface RingingRound {
  readonly members: readonly TeamMember[];
  /** Whether the callee has to press a key: then the round has one member. */
  readonly isScreened: boolean;
  /** Options of the Dial; `timeout` in seconds, to which Twilio adds `DIAL_EXTRA_SECONDS`. */
  readonly dial: DialOptions & { readonly timeout: number };
}

/** What rounds depend on in a call. */
export interface RungCall {
  readonly callSid: string | undefined;
  /** Id of the member who was on call when the call arrived, once that is decided. */
  readonly onCall?: string;
}

/** Seconds for which Twilio rings if nothing is said (Twilio docs, voice/twiml/dial#timeout; docs). */
const DEFAULT_RING_SECONDS = 30;
/** Seconds that Twilio always adds (Twilio docs, voice/twiml/dial#timeout; docs). */
const DIAL_EXTRA_SECONDS = 5;
/** Seconds in which a callee hears who is called and presses a key (this project). */
const SCREEN_SECONDS = 15;
/** Nouns of one Dial (Twilio docs, voice/twiml/dial; docs). */
export const MAX_AT_ONCE = 10;

/**
 * The rounds of a ring step, in order; none if nobody is on call although the step asks for it.
 *
 * Screened members ring after the others, each in a round of its own: what other phones do while one callee listens is
 * not known (assumed to differ).
 */
export function ringingRounds(
  { options = {} }: Pick<RingDestination, 'options'>,
  team: Team,
  moment: RingingMoment,
  call: RungCall,
): readonly RingingRound[] {
  const members = membersInOrder(team);
  const isScreened = (member: TeamMember) => member.options?.screen ?? options.screen ?? false;
  const alone = (some: readonly TeamMember[]): readonly RingingRound[] =>
    some.map((member) => roundOf([member], options, isScreened(member)));
  switch (options.who ?? 'all') {
    case 'all': {
      const together = members.filter((member) => !isScreened(member));
      const rest = alone(members.filter(isScreened));
      return together.length === 0 ? rest : [roundOf(together, options, false), ...rest];
    }
    case 'in-turn':
      return alone(members);
    case 'shuffled': {
      const first = Math.floor((sharePlace(team.id, call.callSid ?? '') / 100) * members.length);
      return alone([...members.slice(first), ...members.slice(0, first)]);
    }
    case 'on-call':
      return alone(memberOnCall(team, moment, call));
    case 'on-call-then-rest': {
      const first = memberOnCall(team, moment, call);
      if (first.length === 0) return [];
      return alone([...first, ...members.filter((member) => !first.includes(member))]);
    }
  }
}

/** Seconds until everybody in the rounds has rung in vain. */
export function ringingSeconds(rounds: readonly RingingRound[]): number {
  return rounds
    .map(({ dial, isScreened }) => dialSeconds(dial.timeout, isScreened))
    .reduce((sum, seconds) => sum + seconds, 0);
}

/** Seconds that one Dial rings at most. */
export function dialSeconds(timeout: number | undefined, isScreened: boolean): number {
  return (timeout ?? DEFAULT_RING_SECONDS) + DIAL_EXTRA_SECONDS + (isScreened ? SCREEN_SECONDS : 0);
}

function memberOnCall(team: Team, moment: RingingMoment, call: RungCall): readonly TeamMember[] {
  const decided = team.members.filter(({ id }) => id === call.onCall);
  if (decided.length > 0) return decided;
  const found = onCall(team, moment);
  return found ? [found.member] : [];
}

/** What a member says of itself counts before what the step says; of several in one Dial, the first that says it. */
function roundOf(
  members: readonly TeamMember[],
  { timeout, callerId }: NonNullable<RingDestination['options']>,
  isScreened: boolean,
): RingingRound {
  const own = members.map(({ options = {} }) => dialOptionsAmong(options));
  const timeouts = own.map((one) => one.timeout ?? timeout ?? DEFAULT_RING_SECONDS);
  const first = [...own].reverse().reduce((later, one) => ({ ...later, ...one }), {});
  return {
    members,
    isScreened,
    dial: {
      // The caller hears ringing until somebody answers.
      answerOnBridge: true,
      ...(callerId !== undefined && { callerId }),
      ...first,
      timeout: Math.max(...timeouts),
      // A screened call needs it: otherwise the caller hears nothing meanwhile (Twilio docs, glossary/call-whisper).
      ...(isScreened && { answerOnBridge: true }),
    },
  };
}

/** The options that belong to the Dial, not to its noun. */
function dialOptionsAmong(options: DialOptions): DialOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([name]) =>
      (DIAL_OPTION_NAMES as readonly string[]).includes(name),
    ),
  );
}
