/** Puts together what can be replayed of a call: from its line in the log, and from Twilio's record of it. */
import type { KeptCall } from './replay-call';

export interface LoggedCall {
  readonly callSid: string;
  /** What was dialled; undefined if it was not an address. */
  readonly user?: string | undefined;
  /** Label of the SIP domain; empty for a call to a phone number. */
  readonly domain: string;
  /** Of Twilio's record, if it was found. */
  readonly to?: string | undefined;
  /** Left out for whoever may not see callers. */
  readonly from?: string | undefined;
}

/** As the router was asked about it. Without a record the address is made from the log. */
export function keptCall({ callSid, user = '', domain, to, from }: LoggedCall): KeptCall {
  const host = `${domain}.sip.twilio.com`;
  if (domain === '') return { to: to ?? user, from, sipDomain: undefined, callSid };
  return { to: to ?? `sip:${user}@${host}`, from, sipDomain: host, callSid };
}
