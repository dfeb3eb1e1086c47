/** Who may use the admin API: Flex users with the role admin, and whoever holds the account's auth token. */
import type { FunctionEvent } from '../http/twilio-runtime';
import type { FlexTokenVerdict } from '../twilio-api/flex-token';
import { checkOrigin } from './check-origin';
import type { FunctionPlace } from '../http/function-context';
import { headerOf } from './request-headers';
import { isSignedByAccount } from './signed-request';

export type Authorisation =
  | { readonly kind: 'admitted'; readonly author: string; readonly origin: string | undefined }
  | {
      readonly kind: 'turned-away';
      readonly status: 401 | 403;
      readonly code: 'foreign-origin' | 'no-token' | 'bad-token' | 'bad-signature' | 'not-admin';
      readonly message: string;
      readonly origin?: string;
    };

const ADMIN_ROLE = 'admin';
/** Longer texts are no token of Twilio's (assumed) and not worth a question. */
const MAX_TOKEN_CHARACTERS = 8_192;
/** Author of what is signed with the account's auth token. */
const COMMAND_LINE = 'command line';

/** Asks nobody before origin and form are right, and reads nothing but the request. */
export async function authorise(
  event: FunctionEvent,
  place: FunctionPlace,
  validateToken: (token: string) => Promise<FlexTokenVerdict>,
): Promise<Authorisation> {
  const verdict = checkOrigin(headerOf(event, 'origin'), place.allowedOrigins);
  if (verdict.kind === 'foreign') {
    const message =
      'This origin may not use the admin API: open it in Flex, or add it to ADMIN_ORIGINS.';
    return { kind: 'turned-away', status: 403, code: 'foreign-origin', message };
  }
  const { origin } = verdict;
  const from = origin === undefined ? {} : { origin };
  const token = event['Token'];
  const signature = headerOf(event, 'x-twilio-signature');
  if (token === undefined && signature !== undefined) {
    if (isSignedByAccount(event, place, signature)) {
      return { kind: 'admitted', author: COMMAND_LINE, origin };
    }
    const message = 'The X-Twilio-Signature does not fit this request.';
    return { kind: 'turned-away', status: 403, code: 'bad-signature', message, ...from };
  }
  if (token === undefined || token === '') {
    const message = 'The parameter Token is missing: send the token of a Flex user.';
    return { kind: 'turned-away', status: 401, code: 'no-token', message, ...from };
  }
  const isText = typeof token === 'string' && token.length <= MAX_TOKEN_CHARACTERS;
  const known = isText ? await validateToken(token) : undefined;
  if (known?.kind !== 'valid') {
    const message = 'The Flex token is not valid or has expired: log in to Flex again.';
    return { kind: 'turned-away', status: 401, code: 'bad-token', message, ...from };
  }
  if (!known.roles.includes(ADMIN_ROLE)) {
    const message = 'Only Flex users with the role admin may see and publish routes.';
    return { kind: 'turned-away', status: 403, code: 'not-admin', message, ...from };
  }
  return { kind: 'admitted', author: known.identity, origin };
}
