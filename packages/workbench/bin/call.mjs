/** `npm run call -- ADDRESS [DOMAIN]`: sends the signed webhook of an inbound SIP call to the local router, prints the TwiML. */
import twilio from 'twilio';
import { localAccount } from './local-account.mjs';

const [address = 'say', domain = 'example'] = process.argv.slice(2);
const host = `${domain}.sip.twilio.com`;
const url = `http://127.0.0.1:${process.env.PORT ?? 3000}/inbound-sip-router`;
const parameters = {
  CallSid: `CA${'0'.repeat(32)}`,
  AccountSid: localAccount.accountSid,
  ApiVersion: '2010-04-01',
  CallStatus: 'ringing',
  Direction: 'inbound',
  To: `sip:${address}@${host}`,
  Called: `sip:${address}@${host}`,
  From: `sip:+15550100000@${host}`,
  Caller: `sip:+15550100000@${host}`,
  SipDomain: host,
};

const response = await fetch(url, {
  method: 'POST',
  headers: {
    'X-Twilio-Signature': twilio.getExpectedTwilioSignature(
      localAccount.authToken,
      url,
      parameters,
    ),
  },
  body: new URLSearchParams(parameters),
}).catch((error) => {
  console.error(
    `No answer from ${url}: is \`npm start\` running? (${error.cause?.code ?? error.message})`,
  );
  process.exit(1);
});
console.log(`${response.status} for ${parameters.To}`);
console.log(await response.text());
