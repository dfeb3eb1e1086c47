/** Lets in the account's SID with its auth token, or its API key with its secret. */
import { timingSafeEqual } from 'node:crypto';
import { parseBasicAuth } from '../account/basic-auth';
import type { ApiCall } from './call';
import { commonBehaviours } from './common-behaviours';
import { refusal } from './twilio-error';

/** Throws 20003 unless the call carries the account's credentials. */
export function authenticate(call: ApiCall): void {
  const { account } = call.emulator;
  const { authorization } = call.headers;
  const given = typeof authorization === 'string' ? parseBasicAuth(authorization) : undefined;
  const isAccount = given?.user === account.sid && isSame(given.password, account.authToken);
  const isKey = given?.user === account.apiKey.sid && isSame(given.password, account.apiKey.secret);
  if (!isAccount && !isKey) throw refusal(commonBehaviours.authenticate);
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
