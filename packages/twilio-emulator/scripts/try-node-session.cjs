/** What try-node.mjs runs in an empty folder: the command, the library, twilio-node, a deployed Function, a call, the page. */
const { spawn, execFileSync } = require('node:child_process');
const assert = require('node:assert');
const { request } = require('node:http');
const { createInterface } = require('node:readline');
const { startEmulator } = require('twilio-emulator');

const API = 'serverless.twilio.com';
const HELLO = `
  const twilio = require('twilio');
  twilio(process.env.ACCOUNT_SID, process.env.AUTH_TOKEN)
    .applications.create({ friendlyName: 'hello' })
    .then(({ sid }) => console.log(sid), (error) => { console.error(error); process.exitCode = 1; });`;
const GREET = `exports.handler = (context, event, callback) => {
  const response = new Twilio.twiml.VoiceResponse();
  response.say('Hello from ' + process.version);
  callback(null, response);
};`;

main().catch((error) => {
  console.error(error);
  process.exit(1);
});

async function main() {
  const startMs = await tryCommand();
  const emulator = await startEmulator({ buildSeconds: 0, checkResponses: true });
  try {
    const domain = await deployGreeting(emulator);
    await post(emulator, 'api.twilio.com', `${account(emulator)}/SIP/Domains.json`, {
      DomainName: 'acme.sip.twilio.com',
      VoiceUrl: `https://${domain}/greet`,
    });
    await allowCallers(emulator);
    const trace = await emulator.placeCall({
      from: 'sip:+15550001111@carrier.example.com',
      to: 'sip:1001@acme.sip.twilio.com',
      credentials: { username: 'alice' },
    });
    assert.strictEqual(trace.end.status, 'completed');
    assert.match(JSON.stringify(trace.steps), new RegExp(`Hello from ${process.version}`));
    assert.strictEqual((await fetch(`${emulator.url}/__emulator`)).status, 200);
  } finally {
    await emulator.dispose();
  }
  console.log(
    `${process.version}, ready in ${startMs.toFixed(0)} ms; script, Function, call, page work`,
  );
}

/** Starts the command, and asks it with twilio-node as the README shows. Milliseconds until it was ready. */
async function tryCommand() {
  const beganAt = performance.now();
  const child = spawn(process.execPath, ['node_modules/twilio-emulator/bin/twilio-emulator.mjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const startMs = performance.now() - beganAt;
      const { accountSid, authToken, redirect } = JSON.parse(line);
      const printed = execFileSync(process.execPath, ['--require', redirect, '-e', HELLO], {
        env: { ...process.env, ACCOUNT_SID: accountSid, AUTH_TOKEN: authToken },
        encoding: 'utf8',
      });
      assert.match(printed, /^AP[0-9a-f]{32}$/m);
      return startMs;
    }
    throw new Error('The command printed nothing.');
  } finally {
    child.kill('SIGTERM');
  }
}

async function deployGreeting(emulator) {
  const { sid } = await post(emulator, API, '/v1/Services', {
    UniqueName: 'greeter',
    FriendlyName: 'greeter',
  });
  const service = `/v1/Services/${sid}`;
  const environment = await post(emulator, API, `${service}/Environments`, { UniqueName: 'dev' });
  const greet = await post(emulator, API, `${service}/Functions`, { FriendlyName: 'greet' });
  const upload = new FormData();
  upload.append('Path', '/greet');
  upload.append('Visibility', 'protected');
  upload.append('Content', new Blob([GREET], { type: 'application/javascript' }), 'greet.js');
  const version = await post(
    emulator,
    'serverless-upload.twilio.com',
    `${service}/Functions/${greet.sid}/Versions`,
    upload,
  );
  const build = await post(emulator, API, `${service}/Builds`, { FunctionVersions: version.sid });
  await post(emulator, API, `${service}/Environments/${environment.sid}/Deployments`, {
    BuildSid: build.sid,
  });
  return environment.domain_name;
}

async function allowCallers(emulator) {
  const sip = `${account(emulator)}/SIP`;
  const list = await post(emulator, 'api.twilio.com', `${sip}/CredentialLists.json`, {
    FriendlyName: 'callers',
  });
  await post(emulator, 'api.twilio.com', `${sip}/CredentialLists/${list.sid}/Credentials.json`, {
    Username: 'alice',
    Password: 'Correct-Horse-9',
  });
  const { domains } = await ask(emulator, 'api.twilio.com', 'GET', `${sip}/Domains.json`);
  const path = `${sip}/Domains/${domains[0].sid}/Auth/Calls/CredentialListMappings.json`;
  await post(emulator, 'api.twilio.com', path, { CredentialListSid: list.sid });
}

const account = ({ accountSid }) => `/2010-04-01/Accounts/${accountSid}`;

const post = (emulator, host, path, form) =>
  ask(emulator, host, 'POST', path, form instanceof FormData ? form : new URLSearchParams(form));

/** One request; the JSON of its answer. */
async function ask({ url, accountSid, authToken }, host, method, path, form) {
  const encoded = form && new Response(form);
  const body = encoded && Buffer.from(await encoded.arrayBuffer());
  return new Promise((resolve, reject) => {
    const type = encoded?.headers.get('content-type');
    const asked = request(`${url}${path}`, {
      method,
      agent: false,
      auth: `${accountSid}:${authToken}`,
      headers: { host, ...(type ? { 'content-type': type } : {}) },
    });
    asked.on('error', reject);
    asked.on('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      if (response.statusCode < 300) resolve(JSON.parse(text));
      else reject(new Error(`${method} ${path}: ${text}`));
    });
    asked.end(body);
  });
}
