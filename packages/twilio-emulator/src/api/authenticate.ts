/** Lets in the account's SID with its auth token, or an API key with its secret. */
import { timingSafeEqual } from 'node:crypto';
import { parseBasicAuth } from '../account/basic-auth';
import { keys } from '../api-2010/key-rows';
import type { ApiCall } from './call';
import { commonBehaviours } from './common-behaviours';
import { refusal } from './twilio-error';

/** Who calls: the account or its main key, or a standard key, which may not touch accounts and keys. */
export type Caller = 'account' | 'standard-key';

/** Throws 20003 unless the call carries credentials of the account. */
export function authenticate(call: ApiCall): Caller {
  const { account, store } = call.emulator;
  const { authorization } = call.headers;
  const given = typeof authorization === 'string' ? parseBasicAuth(authorization) : undefined;
  const secrets = new Map([
    [account.sid, account.authToken],
    [account.apiKey.sid, account.apiKey.secret],
  ]);
  const ofAccount = secrets.get(given?.user ?? '');
  const secret = ofAccount ?? store.get(keys, given?.user ?? '')?.secret;
  if (given === undefined || secret === undefined || !isSame(given.password, secret)) {
    throw refusal(commonBehaviours.authenticate);
  }
  return ofAccount === undefined ? 'standard-key' : 'account';
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
