/** What a day of 100,000 calls costs to be added up: requests and seconds, with the service on the local Twilio. */
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { startEmulator } from 'twilio-emulator';
import { deployService } from '../bin/deploy-service.mjs';
import { fillAccount } from '../bin/fill-account.mjs';
import { localClient } from '../bin/local-client.mjs';
import { phone } from '../bin/local-phone.mjs';
import { printTable } from './figures.mjs';

const SIZES = [1_000, 10_000, 100_000];
const DAY_MS = 86_400_000;

const emulator = await startEmulator();
try {
  const domain = await deployService(emulator, { adminOrigin: 'http://localhost:1' });
  await fillAccount({ client: localClient(emulator), emulator, domain });
  const midnight = Math.floor(emulator.clock.now().getTime() / DAY_MS) * DAY_MS;
  const at = new Date(midnight - (SIZES.length + 1) * DAY_MS);
  const { callSid } = await emulator.placeCall({
    ...{ from: 'sip:+15550100100@carrier.example.com', credentials: phone, at },
    to: 'sip:say@example.sip.twilio.com',
  });
  const rows = [];
  for (const [index, calls] of SIZES.entries()) {
    const begin = midnight - (SIZES.length - index) * DAY_MS;
    const every = Math.floor(DAY_MS / calls);
    const moments = Array.from({ length: calls }, (_, call) => ({
      at: new Date(begin + call * every),
    }));
    emulator.repeatCall({ callSid, moments });
    rows.push(await measure(domain, calls, new Date(begin).toISOString().slice(0, 10)));
  }
  printTable('Calls of a day, added up by admin/usage', rows);
} finally {
  await emulator.dispose();
}

async function measure(domain, calls, day) {
  emulator.requests.clear();
  const startedAt = performance.now();
  let [requests, counted, cursor] = [0, 0];
  do {
    const Token = emulator.flexTokens.admin;
    const asked = { Token, day, ...(cursor !== undefined && { cursor }) };
    const answer = await post(domain, '/admin/usage', asked);
    requests += 1;
    counted += answer.usage.calls;
    cursor = answer.next;
  } while (cursor !== undefined);
  if (counted !== calls) throw new Error(`${counted} of ${calls} calls were counted.`);
  return {
    calls,
    requests,
    'pages of the log': pagesAsked(),
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
  };
}

function pagesAsked() {
  return emulator.requests.all().filter(({ path }) => path.endsWith('/Logs')).length;
}

function post(host, path, parameters) {
  return new Promise((resolve, reject) => {
    const headers = { host, 'content-type': 'application/json' };
    const sent = request(`${emulator.url}${path}`, { method: 'POST', headers }, (response) =>
      json(response).then((answer) => {
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`${path}: ${JSON.stringify(answer)}`));
      }, reject),
    );
    sent.once('error', reject);
    sent.end(JSON.stringify(parameters));
  });
}
