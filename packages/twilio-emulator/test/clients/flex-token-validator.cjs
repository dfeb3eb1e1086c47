/** Validates each token given as an argument with twilio-flex-token-validator. */
'use strict';
const { validator } = require('twilio-flex-token-validator');
const { ACCOUNT_SID, AUTH_TOKEN } = process.env;

const outcome = (token, authToken) =>
  validator(token, ACCOUNT_SID, authToken).then(
    ({ valid, roles }) => ({ valid, roles }),
    (message) => ({ refused: String(message) }),
  );

async function main() {
  const tokens = await Promise.all(
    process.argv.slice(2).map((token) => outcome(token, AUTH_TOKEN)),
  );
  return { tokens, wrongCredentials: await outcome(process.argv[2], 'wrong') };
}

main().then((result) => console.log(JSON.stringify(result)));
