/** Who may play a recording: workers of Flex who were given the task of the message. */
import type { FunctionPlace } from '../http/function-context';
import type { FunctionEvent } from '../http/twilio-runtime';
import type { FlexTokenVerdict } from '../twilio-api/flex-token';
import { checkOrigin } from '../admin/check-origin';
import { isPosted } from '../admin/posted-parameters';
import { headerOf } from '../admin/request-headers';
import { isPlayKey, isRecordingSid } from './play-key';

export type DoorVerdict =
  | { readonly kind: 'open'; readonly recordingSid: string; readonly origin: string | undefined }
  | {
      readonly kind: 'closed';
      readonly status: 400 | 401 | 403;
      readonly code: string;
      readonly message: string;
      readonly origin: string | undefined;
    };

/** Roles of Flex's own that work with tasks (Twilio docs, flex/admin-guide/setup/sso-configuration; docs). */
const WORKER_ROLES: readonly string[] = ['agent', 'supervisor', 'admin'];
const MAX_TOKEN_CHARACTERS = 8_192;

/**
 * The key is in the attributes of the task alone: whoever sees the task may play it. A worker who changes attributes
 * cannot make the key of another recording.
 */
export async function checkDoor(
  event: FunctionEvent,
  { authToken, allowedOrigins }: FunctionPlace,
  validateToken: (token: string) => Promise<FlexTokenVerdict>,
): Promise<DoorVerdict> {
  const asked = checkOrigin(headerOf(event, 'origin'), allowedOrigins);
  const origin = asked.kind === 'allowed' ? asked.origin : undefined;
  const close = (status: 400 | 401 | 403, code: string, message: string): DoorVerdict => ({
    kind: 'closed',
    status,
    code,
    message,
    origin,
  });
  if (asked.kind === 'foreign') return close(403, 'foreign-origin', 'Open it in Flex.');
  const { Token: token, recordingSid, playKey } = event;
  if (!isPosted(event)) {
    return close(400, 'bad-request', 'Send a POST with all parameters in its body.');
  }
  if (!isRecordingSid(recordingSid)) {
    return close(400, 'bad-parameter', 'recordingSid must be the SID of a recording.');
  }
  if (typeof token !== 'string' || token === '' || token.length > MAX_TOKEN_CHARACTERS) {
    return close(401, 'no-token', 'Send the token of a Flex user.');
  }
  if (!isPlayKey(playKey, recordingSid, authToken)) {
    return close(403, 'wrong-key', 'The key does not belong to this recording.');
  }
  const known = await validateToken(token);
  if (known.kind === 'invalid') {
    return close(401, 'bad-token', 'The Flex token is not valid or has expired: log in again.');
  }
  if (!known.roles.some((role) => WORKER_ROLES.includes(role))) {
    return close(403, 'no-worker', 'Only agents, supervisors and admins may play recordings.');
  }
  return { kind: 'open', recordingSid, origin };
}
