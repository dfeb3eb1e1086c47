/** Places a call on the local Twilio. */
import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { phone } from './local-phone.mjs';

/**
 * Resolves to the call trace; rejects with a message for people. `address` is a user part, a whole
 * address or a number; `call`: more that the local Twilio is told about it.
 */
export async function placeCall(session, { address, domain, call = {} }) {
  const isNumber = domain === undefined && (await hasNumber(session, address));
  const user = address.includes('@') ? address : `${address}@${domain ?? 'example'}.sip.twilio.com`;
  const to = /^sips?:/i.test(user) ? user : `sip:${user}`;
  const way = isNumber
    ? { from: '+15550100000', to: address }
    : { from: 'sip:+15550100000@carrier.example.com', to, credentials: phone };
  const response = await fetch(`${session.url}/__emulator/calls`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...way, ...call }),
  }).catch(notAnswering);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message ?? JSON.stringify(answer));
  return answer.call;
}

/** Whether the account has the number, so that it is called as one. */
async function hasNumber(session, address) {
  if (!/^\+\d{5,15}$/.test(address)) return false;
  const path = `/2010-04-01/Accounts/${session.accountSid}/IncomingPhoneNumbers.json`;
  const query = `?PhoneNumber=${encodeURIComponent(address)}`;
  const { incoming_phone_numbers: found = [] } = await askApi(session, path + query);
  return found.some((each) => each.phone_number === address);
}

/** `fetch` sets no Host header, by which the local Twilio knows the API. */
async function askApi({ url, accountSid, authToken }, path) {
  const headers = { Host: 'api.twilio.com' };
  const asked = request(url + path, { headers, auth: `${accountSid}:${authToken}` }).end();
  const [response] = await once(asked, 'response').catch(notAnswering);
  return JSON.parse(await text(response));
}

function notAnswering() {
  throw new Error('The local Twilio does not answer: end it, and start it again with npm start.');
}
