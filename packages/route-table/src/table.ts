/** The route table: the whole published document, in the shape in which it is stored. */
import type { Destination } from './destination';

/** How a route's address is compared with the address that was called. */
export type MatchKind = 'exact' | 'prefix' | 'pattern';

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
};

/** How dialled digits become E.164 numbers. Absent from a table: they do not, user parts are compared as they come. */
export interface Numbering {
  /** ISO 3166-1 alpha-2 country whose national numbers are understood, such as `US`. */
  readonly defaultCountry: string;
  /** What callers dial before a country code, such as `['011', '00']`. */
  readonly internationalPrefixes?: readonly string[];
  /** Whether digits that begin with a foreign country code, without `+`, are read as E.164. Absent means false. */
  readonly bareE164?: boolean;
}

/** All routes and the default route: the whole published document. */
export interface RouteTable {
  readonly routes: readonly Route[];
  /** The default route: used when no address matches. */
  readonly default: Destination;
  readonly numbering?: Numbering;
}
