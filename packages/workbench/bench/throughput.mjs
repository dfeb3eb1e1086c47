/** Figures of calls per second in Twilio's runtime handler, without forking: an empty Function, the router, a baseline. */
import autocannon from 'autocannon';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median, printTable } from './figures.mjs';
import { writeTable } from './index-file.mjs';
import { numberAt, tableOf } from './tables.mjs';

const CONNECTIONS = 16;
/** Interleaved, so that a machine that slows down slows all alike. */
const ROUNDS = 9;
const CALLS = 8_000;
/** What one would write in five minutes parses the whole table at each call. */
const SLOW_CALLS = 60;
/** Calls of so many callers to so many numbers: one number alone would only measure what is remembered. */
const NUMBERS = 500;

const TABLES = {
  '10 routes': () => tableOf('exact', 10),
  '10 routes, numbering on': () => ({
    ...tableOf('exact', 10),
    numbering: { defaultCountry: 'US' },
  }),
  'a plan of ten steps': () => tableWithPlan(),
  '100,000 routes': () => tableOf('exact', 100_000),
};

const rows = [];
for (const [name, table] of Object.entries(TABLES)) rows.push(...(await measure(name, table())));
printTable(
  `Calls per second in Twilio's runtime handler, ${NUMBERS} numbers and callers (median of ${ROUNDS})`,
  rows,
);

async function measure(name, table) {
  const server = await startServer(name, table);
  const calls = {
    empty: manyCalls(table),
    logging: manyCalls(table),
    router: manyCalls(table),
    'router, one number': oneCall(),
    baseline: oneCall(),
  };
  const rates = Object.fromEntries(Object.keys(calls).map((each) => [each, []]));
  const micros = Object.fromEntries(Object.keys(calls).map((each) => [each, []]));
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [each, requests] of Object.entries(calls)) {
        const isSlow = each === 'baseline' && table.routes.length > 1_000;
        const before = await server.cpuMicros();
        const rate = await ratePerSecond(server.url, each.split(',')[0], requests, isSlow);
        const used = (await server.cpuMicros()) - before;
        // The first round warms up.
        if (round === 0) continue;
        rates[each].push(rate);
        micros[each].push(used / (isSlow ? SLOW_CALLS : CALLS));
      }
    }
  } finally {
    server.child.kill();
    await once(server.child, 'exit');
  }
  return Object.keys(rates).map((each) => ({
    function: each,
    table: name,
    'calls/s': Math.round(median(rates[each])),
    'CPU µs': median(micros[each]),
    'of empty by CPU': median(micros[each].map((used, round) => micros.empty[round] / used)),
    'of empty': median(rates[each].map((rate, round) => rate / rates.empty[round])),
    'of baseline': median(rates[each].map((rate, round) => rate / rates.baseline[round])),
  }));
}

function manyCalls(table) {
  return Array.from({ length: NUMBERS }, (_, index) =>
    requestOf(numberAt(index % (2 * table.routes.length)), numberAt(1_000_000 + 7 * index)),
  );
}

function oneCall() {
  return [requestOf(numberAt(7), '+15550100000')];
}

function requestOf(called, caller) {
  return {
    body: new URLSearchParams({
      To: `sip:${called}@acme.sip.twilio.com`,
      From: `sip:${caller}@acme.sip.twilio.com`,
      CallSid: 'CA1',
      SipDomain: 'acme.sip.twilio.com',
    }).toString(),
  };
}

async function ratePerSecond(url, name, requests, isSlow) {
  const result = await autocannon({
    url: `${url}/${name}`,
    method: 'POST',
    connections: isSlow ? 4 : CONNECTIONS,
    amount: isSlow ? SLOW_CALLS : CALLS,
    // How exactly the duration is known, in ms.
    sampleInt: 10,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    requests,
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${name}: ${result.non2xx} bad answers`);
  }
  return result['2xx'] / result.duration;
}

/** Nine steps look at the hours and do not take the call; the tenth does. */
function tableWithPlan() {
  const { routes, ...rest } = tableOf('exact', 10);
  const day = ['00:00-24:00'];
  return {
    ...rest,
    routes: routes.map(({ address }) => ({ address, type: 'call-plan', destination: 'office' })),
    hours: [
      {
        id: 'office',
        name: 'Office',
        timeZone: 'America/New_York',
        week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
      },
    ],
    plans: [
      {
        id: 'office',
        name: 'Office',
        steps: Array.from({ length: 10 }, (_, index) => ({
          id: `step-${index}`,
          ...(index < 9 && { when: { hours: { id: 'office', is: ['holiday'] } } }),
          type: 'say',
          destination: `step ${index}`,
        })),
      },
    ],
  };
}

async function startServer(name, content) {
  const { path, indexPath } = await writeTable(`throughput-${name.replace(/\W+/g, '-')}`, content);
  const script = fileURLToPath(new URL('functions/server.cjs', import.meta.url));
  // Function logs go nowhere: a pipe that nobody reads would fill.
  const child = spawn(process.execPath, [script, path, ...(indexPath ? [indexPath] : [])], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [url] = await once(child, 'message');
  const cpuMicros = async () => {
    child.send('cpu');
    const [micros] = await once(child, 'message');
    return micros;
  };
  return { child, url, cpuMicros };
}
