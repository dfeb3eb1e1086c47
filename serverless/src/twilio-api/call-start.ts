/** Asks Twilio when a call was created: the moment at which the router was asked for it. */
import { type Ask, optionalTextOf } from 'publishing';

const CALL_SID = /^CA[0-9a-f]{32}$/;

/** Undefined if the call is not there. */
export async function fetchCallStart(
  ask: Ask,
  accountSid: string,
  callSid: string | undefined,
): Promise<Date | undefined> {
  if (callSid === undefined || !CALL_SID.test(callSid)) return undefined;
  const url = `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Calls/${callSid}.json`;
  const { status, json } = await ask({ method: 'GET', url, isRepeatable: true });
  const created = status === 200 ? optionalTextOf(json, 'date_created') : undefined;
  const instant = new Date(created ?? Number.NaN);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
