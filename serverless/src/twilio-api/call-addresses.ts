/** Asks Twilio who called whom: a recording callback says nothing of it. */
import { type Ask, optionalTextOf } from 'publishing';

export interface CallAddresses {
  readonly to: string | undefined;
  readonly from: string | undefined;
}

const CALL_SID = /^CA[0-9a-f]{32}$/;

/** Both are undefined if the call is not there. */
export async function fetchCallAddresses(
  ask: Ask,
  accountSid: string,
  callSid: string,
): Promise<CallAddresses> {
  if (!CALL_SID.test(callSid)) return { to: undefined, from: undefined };
  const url = `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Calls/${callSid}.json`;
  const { status, json } = await ask({ method: 'GET', url, isRepeatable: true });
  if (status !== 200) return { to: undefined, from: undefined };
  return { to: optionalTextOf(json, 'to'), from: optionalTextOf(json, 'from') };
}
