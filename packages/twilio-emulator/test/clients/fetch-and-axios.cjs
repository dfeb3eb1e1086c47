/** Asks the API with fetch and with axios, and a deployed domain with fetch. */
'use strict';
const axios = require('axios');
const { ACCOUNT_SID, AUTH_TOKEN } = process.env;
const authorization = `Basic ${Buffer.from(`${ACCOUNT_SID}:${AUTH_TOKEN}`).toString('base64')}`;

async function main() {
  const url = 'https://serverless.twilio.com/v1/Services';
  const fetched = await fetch(url, { headers: { authorization } });
  const asked = await axios.get(url, { auth: { username: ACCOUNT_SID, password: AUTH_TOKEN } });
  const domain = await fetch('https://nobody-0000-dev.twil.io/');
  return {
    fetch: [fetched.status, (await fetched.json()).meta.key],
    axios: [asked.status, asked.data.meta.key],
    domain: domain.status,
  };
}

main().then((result) => console.log(JSON.stringify(result)));
