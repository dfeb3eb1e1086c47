/** Renders one round of a team as a Dial. */
import type { RingingRound } from './ringing-rounds';
import type { TeamMember } from './team';
import { clientNoun } from '../destinations/dial-client';
import { numberNoun } from '../destinations/dial-number';
import { dialAttributes } from '../destinations/dial-options';
import { screenAttributes } from '../destinations/screen-field';
import { sipNoun } from '../destinations/dial-sip';
import type { Dialled } from '../fields/caller-id-field';
import type { CallContext } from '../twiml/call-context';
import type { WaysBack } from '../twiml/own-urls';
import { element, type XmlAttributes, type XmlElement } from '../twiml/xml';

/** Undefined if nobody can be dialled, as what the call fills in is of no use. */
export function dialRound(
  { members, dial, isScreened }: RingingRound,
  call: CallContext,
  ways: WaysBack,
): XmlElement | undefined {
  const noun = screenAttributes({ screen: isScreened }, ways);
  const nouns = members.flatMap((member) => nounOf(member, call, noun) ?? []);
  if (nouns.length === 0) return undefined;
  return element('Dial', dialAttributes(dial, strictest(members), call, ways), ...nouns);
}

/** What a caller ID has to be for the member. */
export function dialledOf({ type }: TeamMember): Dialled {
  switch (type) {
    case 'dial-client':
      return 'client';
    case 'dial-number':
      return 'number';
    case 'dial-sip':
      return 'sip';
  }
}

/** One caller ID is for all nouns: a number is the narrowest form, an identity the widest. */
function strictest(members: readonly TeamMember[]): Dialled {
  const all = members.map(dialledOf);
  return (['number', 'sip'] as const).find((one) => all.includes(one)) ?? 'client';
}

function nounOf(
  member: TeamMember,
  call: CallContext,
  more: XmlAttributes,
): XmlElement | undefined {
  switch (member.type) {
    case 'dial-client':
      return clientNoun(member, call, more);
    case 'dial-number':
      return numberNoun(member, call, more);
    case 'dial-sip':
      return sipNoun(member, call, more);
  }
}
