/** The route table: the whole published document, in the shape in which it is stored. */
import type { Destination } from './destination';
import type { MatchKind } from './match-kind';
import type { Numbering } from './numbering/numbering-settings';
import type { HolidayList, Hours } from './hours/hours';
import type { CallPlan, CallerList } from './plans/call-plan';
import type { Access } from './access/access';
import type { Team } from './ringing/team';

export type { MatchKind };

/**
 * Address -> destination, with a comment for people.
 *
 * Only `address`, `type` and `destination` are required; every other field may be absent, and a table without them
 * means what it meant in the original router: the first row whose address equals the user part.
 */
export type Route = Destination & {
  /** User part (`exact`), beginning of it (`prefix`) or Asterisk pattern (`pattern`: X Z N [1-5] . !). */
  readonly address: string;
  /** Absent means `exact`. */
  readonly match?: MatchKind;
  /** Label of a SIP domain (`acme` of `acme.sip.twilio.com`): only calls to it. Absent means calls to any. */
  readonly domain?: string;
  /** Absent means true. */
  readonly enabled?: boolean;
  readonly comment?: string;
  /** A word that routes have in common, such as a brand or a team: for people who look for them. */
  readonly group?: string;
  /** Id of the opening hours that a call plan means by `of-route`. */
  readonly hours?: string;
};

/** All routes and the default route: the whole published document. */
export interface RouteTable {
  readonly routes: readonly Route[];
  /** The default route: used when no address matches. */
  readonly default: Destination & { readonly hours?: string };
  readonly numbering?: Numbering;
  /** Id of the call plan that is read first, for every route and the default route. */
  readonly everyCall?: string;
  readonly plans?: readonly CallPlan[];
  readonly teams?: readonly Team[];
  readonly hours?: readonly Hours[];
  readonly holidays?: readonly HolidayList[];
  readonly callerLists?: readonly CallerList[];
  /** Who may do what beside admins. Absent: nobody may do anything. */
  readonly access?: Access;
}
