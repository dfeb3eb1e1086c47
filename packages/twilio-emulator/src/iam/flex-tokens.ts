/** Validates Flex tokens: what twilio-flex-token-validator asks iam.twilio.com. */
import type { UndocumentedRoute } from '../api/api';
import type { ApiCall } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { iamBehaviours } from './behaviours';

// Validation

/** The token of `{"token": "…"}`; '' when there is none. */
function readToken(body: Buffer): string {
  try {
    const json: unknown = JSON.parse(body.toString('utf8'));
    const token = json !== null && typeof json === 'object' && 'token' in json ? json.token : '';
    return typeof token === 'string' ? token : '';
  } catch {
    return '';
  }
}

// Operations

function validateToken(call: ApiCall): Reply {
  const { account, clock } = call.emulator;
  if (call.sid('AccountSid') !== account.sid) throw refusal(commonBehaviours.notFound, call.path);
  const token = readToken(call.body);
  const user = account.flexUsers.find((each) => each.token === token);
  if (!user) return ok({ valid: false, ...iamBehaviours.tokenInvalid.answer });
  if (new Date(user.expiresAt) <= clock.now()) {
    return ok({ valid: false, ...iamBehaviours.tokenExpired.answer });
  }
  return ok({
    valid: true,
    code: 0,
    message: null,
    expiration: user.expiresAt,
    realm_user_id: user.flexUserSid,
    identity: user.identity,
    roles: [user.role],
    worker_sid: user.workerSid,
  });
}

// Routes

export const flexTokenRoutes: readonly UndocumentedRoute[] = [
  {
    name: 'ValidateToken',
    method: 'POST',
    path: '/v1/Accounts/{AccountSid}/Tokens/validate',
    run: validateToken,
    sure: 'traced',
    simplified: 'A token is opaque and lives for a year of the clock.',
  },
];
