/** `npm run call -- ADDRESS [SIP-DOMAIN]`: places a call on the local Twilio and shows what happened to it. */
import { localSession } from './local-session.mjs';
import { phone } from './local-phone.mjs';
import { renderTrace } from './render-trace.mjs';

const [address = 'say', domain = 'example'] = process.argv.slice(2);
const to = address.includes('@') ? address : `${address}@${domain}.sip.twilio.com`;

const response = await place().catch(() => undefined);
if (response === undefined) {
  console.error('No local Twilio is running: start one with npm start, and leave it running.');
  process.exit(1);
}
const answer = await response.json();
if (!response.ok) {
  console.error(answer.message ?? JSON.stringify(answer));
  process.exit(1);
}
console.log(renderTrace(answer.call));

async function place() {
  const { url } = localSession.read() ?? {};
  return fetch(`${url}/__emulator/calls`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      from: 'sip:+15550100000@carrier.example.com',
      to: /^sips?:/i.test(to) ? to : `sip:${to}`,
      credentials: phone,
    }),
  });
}
