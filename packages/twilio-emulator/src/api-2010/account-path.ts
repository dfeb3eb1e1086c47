/** The part of a 2010 address that names the account, and who may ask below it. */
import { authenticate } from '../api/authenticate';
import type { ApiCall } from '../api/call';
import { refusal } from '../api/twilio-error';
import { api2010Behaviours } from './behaviours';

const ACCOUNT_IN_PATH = /^\/2010-04-01\/Accounts\/([^/.]+)/;

/** `/2010-04-01/Accounts/AC…`, without a slash at its end. */
export function accountPath(accountSid: string): string {
  return `/2010-04-01/Accounts/${accountSid}`;
}

/** Row api.standardKey of the behaviour table: accounts themselves, and keys. */
const NOT_FOR_STANDARD_KEYS = /^\/2010-04-01\/Accounts(\.json|\/[^/]+\.json|\/[^/]+\/Keys[./].*)$/;

/**
 * Throws 20003 without credentials, or with those of a standard key that may not do this; 20404
 * below another account (assumed: as if it did not exist).
 */
export function authenticateForAccount(call: ApiCall): void {
  const caller = authenticate(call);
  if (caller === 'standard-key' && NOT_FOR_STANDARD_KEYS.test(call.path)) {
    throw refusal(api2010Behaviours.standardKey);
  }
  const named = ACCOUNT_IN_PATH.exec(call.path)?.[1];
  if (named !== undefined && named !== call.emulator.account.sid) {
    throw refusal(api2010Behaviours.foreignAccount, call.path);
  }
}
