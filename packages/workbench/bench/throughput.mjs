/** Figures of calls per second in Twilio's runtime handler, without forking: empty Function, router, baseline. */
import autocannon from 'autocannon';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../bin/root.mjs';
import { median, printTable } from './figures.mjs';
import { numberAt, tableOf } from './tables.mjs';

const CONNECTIONS = 16;
const ROUNDS = 5;
const CALLS = { empty: 8_000, router: 8_000, baseline: 4_000 };
const SLOW_CALLS = 60;

const rows = [];
for (const size of [10, 100_000]) rows.push(...(await measure(size)));
printTable(`Calls per second in Twilio's runtime handler (median of ${ROUNDS})`, rows);

async function measure(size) {
  const server = await startServer(size);
  const rates = { empty: [], router: [], baseline: [] };
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const name of Object.keys(rates)) {
        const rate = await ratePerSecond(server.url, name, size);
        if (round > 0) rates[name].push(rate);
      }
    }
  } finally {
    server.child.kill();
    await once(server.child, 'exit');
  }
  return Object.keys(rates).map((name) => ({
    function: name,
    routes: size,
    'calls/s': Math.round(median(rates[name])),
    'of empty': median(rates[name].map((rate, round) => rate / rates.empty[round])),
    'of baseline': median(rates[name].map((rate, round) => rate / rates.baseline[round])),
  }));
}

async function ratePerSecond(url, name, size) {
  const slow = name === 'baseline' && size > 1_000;
  const result = await autocannon({
    url: `${url}/${name}`,
    method: 'POST',
    connections: slow ? 4 : CONNECTIONS,
    amount: slow ? SLOW_CALLS : CALLS[name],
    // How exactly the duration is known, in ms.
    sampleInt: 10,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      To: `sip:${numberAt(7)}@acme.sip.twilio.com`,
      From: 'sip:+15550100000@acme.sip.twilio.com',
      CallSid: 'CA1',
      SipDomain: 'acme.sip.twilio.com',
    }).toString(),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${name}: ${result.non2xx} bad answers`);
  return result['2xx'] / result.duration;
}

async function startServer(size) {
  const folder = join(root, '.cache/bench');
  mkdirSync(folder, { recursive: true });
  const table = join(folder, `throughput-${size}.json`);
  writeFileSync(table, JSON.stringify(tableOf('exact', size)));
  const script = fileURLToPath(new URL('functions/server.cjs', import.meta.url));
  // Function logs go nowhere: a pipe that nobody reads would fill.
  const child = spawn(process.execPath, [script, table], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [url] = await once(child, 'message');
  return { child, url };
}
