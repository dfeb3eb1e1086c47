/** The part of a 2010 address that names the account, and who may ask below it. */
import { authenticate } from '../api/authenticate';
import type { ApiCall } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { refusal } from '../api/twilio-error';

const ACCOUNT_IN_PATH = /^\/2010-04-01\/Accounts\/([^/.]+)/;

/** `/2010-04-01/Accounts/AC…`, without a slash at its end. */
export function accountPath(accountSid: string): string {
  return `/2010-04-01/Accounts/${accountSid}`;
}

/** Throws 20003 without credentials, and 20404 below another account (assumed: as if it did not exist). */
export function authenticateForAccount(call: ApiCall): void {
  authenticate(call);
  const named = ACCOUNT_IN_PATH.exec(call.path)?.[1];
  if (named !== undefined && named !== call.emulator.account.sid) {
    throw refusal(commonBehaviours.notFound, call.path);
  }
}
