/** Who may call the Flex API: the account, and people who are logged in to Flex. */
import { parseBasicAuth } from '../account/basic-auth';
import type { Account } from '../account/account';
import { authenticate } from '../api/authenticate';
import type { ApiCall } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { refusal } from '../api/twilio-error';

/** Reads: the account, or any Flex user. Throws 20003. */
export function authenticateFlex(call: ApiCall): void {
  if (!flexUserOf(call)) authenticate(call);
}

/** Changes: the account, or a Flex admin. Throws 20003. */
export function authenticateFlexAdmin(call: ApiCall): void {
  const user = flexUserOf(call);
  if (!user) authenticate(call);
  else if (user.role !== 'admin') throw refusal(commonBehaviours.authenticate);
}

type FlexUser = Account['flexUsers'][number];

/** The Flex UI asks for the Configuration with a bracket behind the credentials (@twilio/flex-ui 2.17.1; traced). */
const STRAY_BRACKET = /\)$/;

/** The user whose token is the password of `token` (Flex UI), or is in X-Flex-JWE. */
export function flexUserOf(call: ApiCall): FlexUser | undefined {
  const authorization = call.headers['authorization'] as string | undefined;
  const basic = parseBasicAuth(authorization?.replace(STRAY_BRACKET, ''));
  const token =
    basic?.user === 'token' ? basic.password : (call.headers['x-flex-jwe'] as string | undefined);
  const { account, clock } = call.emulator;
  const user = account.flexUsers.find((each) => each.token === token);
  return user && new Date(user.expiresAt) > clock.now() ? user : undefined;
}
