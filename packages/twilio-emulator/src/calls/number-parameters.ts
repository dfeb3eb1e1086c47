/** The parameters that Twilio sends with a call to a phone number: no SipDomain, no SIP headers. Pure. */
import type { Account } from '../account/account';
import type { CallRecord } from '../api-2010/call-rows';
import type { IncomingPhoneNumber } from '../api-2010/incoming-phone-number-rows';
import { placeOfNumber, type NumberPlace } from '../api-2010/phone-number-inventory';
import type { WebhookParameters } from './call-parameters';
import type { PlaceCallRequest } from './place-call-request';

interface NumberCall {
  readonly account: Account;
  readonly call: CallRecord;
  readonly number: IncomingPhoneNumber;
  readonly request: PlaceCallRequest;
}

/** All but CallStatus. Rows calls.numberRequest and calls.numberDetails of the behaviour table. */
export function numberParameters({
  account,
  call,
  number,
  request,
}: NumberCall): WebhookParameters {
  const { callerName, forwardedFrom, stirVerstat } = request.number ?? {};
  const { from, to } = request;
  return {
    AccountSid: account.sid,
    ApiVersion: call.api_version,
    CallSid: call.sid,
    Direction: call.direction,
    ...party('Called', to),
    ...party('Caller', from),
    ...party('From', from),
    ...party('To', to),
    ...(number.voice_caller_id_lookup && callerName !== undefined && { CallerName: callerName }),
    ...(forwardedFrom !== undefined && { ForwardedFrom: forwardedFrom }),
    ...(stirVerstat !== undefined && { StirVerstat: stirVerstat }),
  };
}

function party(name: string, address: string): WebhookParameters {
  const { city, state, zip, country }: NumberPlace = placeOfNumber(address);
  return {
    [name]: address,
    [`${name}City`]: city,
    [`${name}State`]: state,
    [`${name}Zip`]: zip,
    [`${name}Country`]: country,
  };
}
