/** Who asks the admin API: a Flex user by a token, or whoever signs with the account's auth token. */
import { SIGNATURE_HEADER, type RefusalAnswer } from 'admin-contract';
import { ADMIN_ROLE } from 'route-table';
import type { FunctionPlace } from '../http/function-context';
import type { FunctionEvent } from '../http/twilio-runtime';
import type { FlexTokenVerdict } from '../twilio-api/flex-token';
import { checkOrigin } from './check-origin';
import { isPosted } from './posted-parameters';
import { headerOf } from './request-headers';
import { checkSignature } from './signed-request';

export type Authorisation =
  | {
      readonly kind: 'admitted';
      readonly author: string;
      /** Of the Flex user; whoever signs is an admin. */
      readonly roles: readonly string[];
      readonly origin: string | undefined;
      /** Of a signed request: the same when it is replayed. */
      readonly nonce?: string;
    }
  | {
      readonly kind: 'turned-away';
      readonly refusal: Omit<RefusalAnswer, 'success'>;
      readonly origin?: string | undefined;
    };

/** Longer texts are not a token of Twilio's (assumed) and not worth a question. */
const MAX_TOKEN_CHARACTERS = 8_192;
/** Author of what is signed with the account's auth token. */
const COMMAND_LINE = 'command line';

/** Asks nobody before origin and form are right, and reads nothing but the request. */
export async function authorise(
  event: FunctionEvent,
  place: FunctionPlace,
  nowMs: number,
  validateToken: (token: string) => Promise<FlexTokenVerdict>,
): Promise<Authorisation> {
  const verdict = checkOrigin(headerOf(event, 'origin'), place.allowedOrigins);
  if (verdict.kind === 'foreign') {
    return refuse(
      'foreign-origin',
      'This origin may not use the admin API: open it in Flex, or add it to ADMIN_ORIGINS.',
    );
  }
  const { origin } = verdict;
  if (!isPosted(event)) {
    return refuse(
      'bad-request',
      'Send a POST whose body is JSON or a percent-encoded form with all parameters in it: none in the query, and none called request.',
      origin,
    );
  }
  const token = event['Token'];
  if (token === undefined) return signed(event, place, nowMs, origin);
  if (token === '') return noToken(origin);
  const isText = typeof token === 'string' && token.length <= MAX_TOKEN_CHARACTERS;
  const known = isText ? await validateToken(token) : undefined;
  if (known?.kind !== 'valid') {
    const message = 'The Flex token is not valid or has expired: log in to Flex again.';
    return refuse('bad-token', message, origin);
  }
  const { identity, roles } = known;
  // Nobody is taken for the holder of the auth token by what he is called.
  const author = identity === COMMAND_LINE ? `${identity} (Flex)` : identity;
  return { kind: 'admitted', author, roles, origin };
}

function signed(
  event: FunctionEvent,
  place: FunctionPlace,
  nowMs: number,
  origin: string | undefined,
): Authorisation {
  const header = headerOf(event, SIGNATURE_HEADER);
  if (header === undefined) {
    if (headerOf(event, 'x-twilio-signature') === undefined) return noToken(origin);
    const message =
      'A signature of Twilio’s lets nobody in: sign as docs/admin-api.md says. Commands of an older release have to be updated.';
    return refuse('bad-signature', message, origin);
  }
  const verdict = checkSignature(event, place, header, nowMs);
  switch (verdict.kind) {
    case 'good':
      return {
        kind: 'admitted',
        author: COMMAND_LINE,
        roles: [ADMIN_ROLE],
        origin,
        nonce: verdict.nonce,
      };
    case 'wrong':
      return refuse('bad-signature', 'The signature does not fit this request.', origin);
    case 'stale': {
      const message =
        'The request was signed more than five minutes before or after the time of the service: check the clock, and sign it again.';
      const now = Math.floor(nowMs / 1_000);
      return refuse('stale-signature', message, origin, { now });
    }
  }
}

function noToken(origin: string | undefined): Authorisation {
  const message = 'The parameter Token is missing: send the token of a Flex user.';
  return refuse('no-token', message, origin);
}

function refuse(
  code: RefusalAnswer['code'],
  message: string,
  origin?: string,
  more: Pick<RefusalAnswer, 'now'> = {},
): Authorisation {
  return { kind: 'turned-away', refusal: { code, message, ...more }, origin };
}
