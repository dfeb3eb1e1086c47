/** The one fake account of an emulator: its credentials and its Flex users. */
import type { Sids } from '../sids';

const FLEX_ROLES = ['admin', 'supervisor', 'agent'] as const;
export type FlexRole = (typeof FLEX_ROLES)[number];

interface ApiKey {
  readonly sid: string;
  readonly secret: string;
}

/** A person who is logged in to Flex, known by the token. */
export interface FlexUser {
  readonly token: string;
  readonly role: FlexRole;
  readonly identity: string;
  readonly flexUserSid: string;
  readonly workerSid: string;
  readonly expiresAt: string;
}

export interface Account {
  readonly sid: string;
  readonly authToken: string;
  readonly apiKey: ApiKey;
  readonly flexUsers: readonly FlexUser[];
}

/** Who is logged in to Flex; `identity` is spelled as Twilio does: `ada_40example_2Ecom`. */
export interface NewFlexUser {
  readonly role: FlexRole;
  readonly identity: string;
}

const ONE_OF_EACH_ROLE: readonly NewFlexUser[] = FLEX_ROLES.map((role) => ({
  role,
  identity: `${role}_40example_2Ecom`,
}));

/** How long a Flex token lives here, in hours of the clock. Simplified: it is not refreshed. */
const FLEX_TOKEN_HOURS = 24 * 365;

interface GivenAccount {
  readonly accountSid?: string | undefined;
  readonly authToken?: string | undefined;
  readonly flexUsers?: readonly NewFlexUser[] | undefined;
}

/** Makes an account; the given SID, auth token and Flex users win over made ones. */
export function createAccount(sids: Sids, now: Date, given: GivenAccount = {}): Account {
  const expiresAt = new Date(now.getTime() + FLEX_TOKEN_HOURS * 3_600_000).toISOString();
  return {
    sid: given.accountSid ?? sids.next('AC'),
    authToken: given.authToken ?? sids.secret('auth token'),
    apiKey: { sid: sids.next('SK'), secret: sids.secret('api key') },
    flexUsers: (given.flexUsers ?? ONE_OF_EACH_ROLE).map(({ role, identity }) => ({
      token: flexToken(sids),
      role,
      identity,
      flexUserSid: sids.next('FU'),
      workerSid: sids.next('WK'),
      expiresAt,
    })),
  };
}

/** Looks like Twilio's compact JWE (five dotted parts); it is opaque to every client. */
function flexToken(sids: Sids): string {
  const header = Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url');
  return [header, '', ...['iv', 'text', 'tag'].map((part) => sids.secret(part))].join('.');
}
