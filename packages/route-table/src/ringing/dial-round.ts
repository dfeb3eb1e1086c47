/** Renders one round of a team as a Dial. */
import type { RingingRound } from './ringing-rounds';
import type { TeamMember } from './team';
import { clientNoun } from '../destinations/dial-client';
import { numberNoun } from '../destinations/dial-number';
import { dialAttributes } from '../destinations/dial-options';
import { sipNoun } from '../destinations/dial-sip';
import type { Dialled } from '../fields/caller-id-field';
import type { CallContext } from '../twiml/call-context';
import { element, type XmlAttributes, type XmlElement } from '../twiml/xml';

/** What a Dial, and each of its nouns, have beside what the round says. */
export interface DialExtras {
  readonly dial?: XmlAttributes;
  readonly noun?: XmlAttributes;
}

/** Undefined if nobody can be dialled, as what the call fills in is of no use. */
export function dialRound(
  { members, dial }: RingingRound,
  call: CallContext,
  extras: DialExtras = {},
): XmlElement | undefined {
  const nouns = members.flatMap((member) => nounOf(member, call, extras.noun) ?? []);
  if (nouns.length === 0) return undefined;
  const attributes = dialAttributes(dial, strictest(members), call);
  return element('Dial', { ...attributes, ...extras.dial }, ...nouns);
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
  more: XmlAttributes | undefined,
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
