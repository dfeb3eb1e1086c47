/** Tells the Flex UI, when it boots, whose token it has. */
import type { UndocumentedRoute } from '../api/api';
import type { ApiCall } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { flexUserOf } from './authenticate-flex';

// Operations

function tokenInfo(call: ApiCall): Reply {
  const { account } = call.emulator;
  if (call.sid('AccountSid') !== account.sid) throw refusal(commonBehaviours.notFound, call.path);
  const user = flexUserOf(call);
  if (!user) throw refusal(commonBehaviours.authenticate);
  return ok({
    valid: true,
    code: 0,
    message: null,
    token: user.token,
    account_sid: account.sid,
    flex_user_sid: user.flexUserSid,
    realm_user_id: user.flexUserSid,
    worker_sid: user.workerSid,
    identity: user.identity,
    roles: [user.role],
    expiration: user.expiresAt,
  });
}

// Routes

export const tokenInfoRoutes: readonly UndocumentedRoute[] = [
  {
    name: 'FetchTokenInfo',
    method: 'POST',
    path: '/v1/Accounts/{AccountSid}/Tokens/Info',
    run: tokenInfo,
    sure: 'traced',
    simplified: 'About the token of the caller; one in the body is not looked at.',
  },
];
