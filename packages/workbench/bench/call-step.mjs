/** Figures of one step of a call that goes on: CPU time of `/call-step`, beside the first answer and an empty Function. */
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../bin/root.mjs';
import { median, printTable } from './figures.mjs';

const ROUNDS = 40;
const CALLS = 500;
const require = createRequire(import.meta.url);
const functions = join(root, 'serverless/dist/functions');
const load = (file) => require(file).handler;

const steps = Array.from({ length: 20 }, (_, index) => ({
  id: `step-${index}`,
  ...(index % 4 === 1 && { when: { hours: { id: 'of-route', is: ['open', 'closed'] } } }),
  type: index === 19 ? 'say' : 'dial-client',
  destination: `client-${index}`,
}));
const table = {
  routes: [{ address: '1', type: 'call-plan', destination: 'p', hours: 'h' }],
  default: { type: 'hangup', destination: '' },
  plans: [{ id: 'p', name: 'P', steps }],
  hours: [{ id: 'h', name: 'H', timeZone: 'America/New_York', week: { mon: ['08:00-17:00'] } }],
};
const folder = join(root, '.cache/bench');
mkdirSync(folder, { recursive: true });
const path = join(folder, 'call-step.json');
writeFileSync(path, JSON.stringify(table));

class Response {
  setStatusCode(status) {
    this.status = status;
  }
  setBody(body) {
    this.body = body;
  }
  appendHeader() {}
}
globalThis.Twilio = { Response };
globalThis.Runtime = { getAssets: () => ({ '/config.json': { path } }), getFunctions: () => ({}) };
// Lines of the log go nowhere: only the work is measured.
const print = console.log;
console.log = (line) => {
  if (!line.startsWith('{')) print(line);
};

const call = {
  CallSid: `CA${'1'.repeat(32)}`,
  To: 'sip:1@acme.sip.twilio.com',
  From: 'sip:+15550100000@acme.sip.twilio.com',
  SipDomain: 'acme.sip.twilio.com',
};
const coming = steps.slice(1).map(({ id }) => id);
const ended = { ...call, CallStatus: 'in-progress', DialCallStatus: 'busy' };
const cases = {
  'empty Function': [load(fileURLToPath(new URL('functions/empty.cjs', import.meta.url))), call],
  'first answer, plan of 20 steps': [
    load(join(functions, 'inbound-sip-router.protected.js')),
    call,
  ],
  '/call-step, 19 steps to come': [
    load(join(functions, 'call-step.protected.js')),
    { ...ended, p: 'p', s: 'step-0', n: coming.join('_') },
  ],
  '/call-step, somebody answered': [
    load(join(functions, 'call-step.protected.js')),
    { ...ended, DialCallStatus: 'completed', p: 'p', s: 'step-0', n: coming.join('_') },
  ],
};

const micros = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const [name, [handler, event]] of Object.entries(cases)) {
    const begin = process.cpuUsage();
    for (let index = 0; index < CALLS; index += 1) {
      handler({ DOMAIN_NAME: 'router.example.com' }, event, (_error, { body }) => {
        if (!body.startsWith('<?xml')) throw new Error(body);
      });
    }
    const { user, system } = process.cpuUsage(begin);
    // The first round warms up.
    if (round > 0) micros[name].push((user + system) / CALLS);
  }
}
const empty = median(micros['empty Function']);
printTable(
  `CPU time of one request without the runtime around it (median of ${ROUNDS}, µs)`,
  Object.entries(micros).map(([name, all]) => ({
    function: name,
    'CPU µs': median(all),
    'over empty µs': median(all) - empty,
  })),
);
