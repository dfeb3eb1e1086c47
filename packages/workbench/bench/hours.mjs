/** What opening hours cost the first call of a process, and a call that asks for none, in CPU time. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../bin/root.mjs';
import { median, printTable } from './figures.mjs';

const ROUNDS = 41;
const script = fileURLToPath(new URL('functions/first-call-cpu.cjs', import.meta.url));
const router = join(root, 'serverless/dist/functions/inbound-sip-router.protected.js');

const step = (id, when) => ({ id, type: 'say', destination: id, ...(when && { when }) });
const plan = (id, ...steps) => ({ id, name: id, steps });
/** As many steps with a condition in both, so that only what the conditions ask for differs. */
const planOf = (id, condition) =>
  plan(id, ...['switched', 'holiday', 'closed'].map((is) => step(is, condition(is))), step('rest'));
const plans = [
  planOf('plain', (is) => ({ header: { name: 'X-Tier', is: [is] } })),
  planOf('hours', (is) => ({ hours: { id: 'of-route', is: [is] } })),
];
const route = (address, more) => ({ address, type: 'call-plan', destination: address, ...more });
const table = {
  routes: [
    { address: 'say', type: 'say', destination: 'Hello' },
    route('plain'),
    route('hours', { hours: 'new-york' }),
  ],
  default: { type: 'hangup', destination: '' },
};
const weekday = ['08:00-12:00', '13:00-17:00'];
const withHours = {
  ...table,
  plans,
  hours: [
    {
      id: 'new-york',
      name: 'New York',
      timeZone: 'America/New_York',
      week: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: ['22:00-06:00'] },
      holidays: ['us'],
      days: [{ id: 'd', on: '2026-12-24', open: ['08:00-12:00'] }],
    },
  ],
  holidays: [
    {
      id: 'us',
      name: 'US',
      days: ['01-01', '01.mon.3', '05.mon.last', '07-04', '11.thu.4', 'easter+1', '12-25'].map(
        (on, index) => ({ id: `h${index}`, on }),
      ),
    },
  ],
};
const bare = writeTable('no-plans', { ...table, routes: table.routes.slice(0, 1) });
const full = writeTable('hours', withHours);
const commands = {
  'a route, in a table without plans': [bare, 'sip:say@acme.sip.twilio.com'],
  'a route, in a table with plans and hours': [full, 'sip:say@acme.sip.twilio.com'],
  'a plan that asks for no hours': [full, 'sip:plain@acme.sip.twilio.com'],
  'a plan that asks for hours': [full, 'sip:hours@acme.sip.twilio.com'],
};

const names = Object.keys(commands);
const times = Object.fromEntries(names.map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  // In turn, so that a slow moment of the machine falls on all of them.
  for (const name of names) times[name].push(cpuOf(commands[name]));
}
const [first] = names;
const plain = median(times['a plan that asks for no hours']);
printTable(
  `First call of a process: CPU of loading the Function and answering (median of ${ROUNDS}, ms)`,
  names.map((name) => ({
    call: name,
    'CPU ms': median(times[name]),
    'more than without plans': name === first ? '' : median(times[name]) - median(times[first]),
    'more than without hours': name.endsWith('for hours') ? median(times[name]) - plain : '',
  })),
);

function cpuOf(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, router, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout) / 1000;
}

function writeTable(name, content) {
  const folder = join(root, '.cache/bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}
