/** Places a call on the local Twilio. */
import { phone } from './local-phone.mjs';

/** Resolves to the call trace; rejects with a message for people. `address` is a user part or a whole address. */
export async function placeCall({ url }, address, domain = 'example') {
  const to = address.includes('@') ? address : `${address}@${domain}.sip.twilio.com`;
  const response = await fetch(`${url}/__emulator/calls`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      from: 'sip:+15550100000@carrier.example.com',
      to: /^sips?:/i.test(to) ? to : `sip:${to}`,
      credentials: phone,
    }),
  }).catch(() => {
    throw new Error('The local Twilio does not answer: end it, and start it again with npm start.');
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message ?? JSON.stringify(answer));
  return answer.call;
}
