/** Asks Twilio whether a Flex token is good, and whose it is. */
import { type Ask, fieldsOf, TwilioFailure } from 'publishing';

export type FlexTokenVerdict =
  | { readonly kind: 'valid'; readonly identity: string; readonly roles: readonly string[] }
  | { readonly kind: 'invalid'; readonly reason: string };

/** Traced from twilio-flex-token-validator 1.6.0, which adds nothing but its own request. */
export async function validateFlexToken(
  ask: Ask,
  accountSid: string,
  token: string,
): Promise<FlexTokenVerdict> {
  const answer = await ask({
    method: 'POST',
    url: `https://iam.twilio.com/v1/Accounts/${accountSid}/Tokens/validate`,
    body: JSON.stringify({ token }),
    contentType: 'application/json',
    isRepeatable: true,
  });
  if (answer.status !== 200) {
    const code = answer.status === 401 || answer.status === 403 ? 'credentials' : 'unexpected';
    throw new TwilioFailure(code, `Twilio answered ${answer.status} to a token validation.`);
  }
  const { valid, roles, identity, realm_user_id: realmUserId, message } = fieldsOf(answer.json);
  if (valid !== true) {
    return { kind: 'invalid', reason: typeof message === 'string' ? message : 'not valid' };
  }
  const names = Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
  const name = [identity, realmUserId].find((each) => typeof each === 'string' && each !== '');
  return { kind: 'valid', identity: typeof name === 'string' ? name : 'unknown', roles: names };
}
