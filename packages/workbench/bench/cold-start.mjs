/** Figures of a process that starts and answers its first call, less a bare Node. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../bin/root.mjs';
import { median, printTable } from './figures.mjs';
import { numberAt, tableOf } from './tables.mjs';

const ROUNDS = 25;
const here = (name) => fileURLToPath(new URL(`functions/${name}.cjs`, import.meta.url));
const router = join(root, 'serverless/dist/functions/inbound-sip-router.protected.js');
const sample = join(root, 'serverless/assets/config.private.json');
const big = (kind) => writeTable(`${kind}-100000`, tableOf(kind, 100_000));

const known = `sip:${numberAt(5)}@acme.sip.twilio.com`;
const numbered = writeTable('numbered-100000', {
  ...tableOf('exact', 100_000),
  numbering: { defaultCountry: 'US' },
});
const exact = big('exact');
const commands = {
  'bare Node': [here('nothing')],
  'require twilio': [here('require-twilio')],
  'router, sample table': [here('first-call'), router, sample, 'sip:say@acme.sip.twilio.com'],
  'baseline, sample table': [
    here('first-call'),
    here('baseline'),
    sample,
    'sip:say@acme.sip.twilio.com',
  ],
  'read and parse, 100,000 exact': [here('read-and-parse'), exact],
  'read and parse, 100,000 prefixes': [here('read-and-parse'), big('prefix')],
  'read and parse, 100,000 patterns': [here('read-and-parse'), big('pattern')],
  'router, 100,000 exact': [here('first-call'), router, exact, known],
  'router, 100,000 prefixes': [here('first-call'), router, big('prefix'), known],
  'router, 100,000 patterns': [here('first-call'), router, big('pattern'), known],
  'router, 100,000 exact, numbering': [
    here('first-call'),
    router,
    numbered,
    'sip:5551234567@acme.sip.twilio.com',
  ],
};

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  // In turn, so that a slow moment of the machine falls on all of them.
  for (const [name, args] of Object.entries(commands)) times[name].push(timeOf(args));
}
const bare = median(times['bare Node']);
/** The process that reads and parses the same kind of table. */
const parsing = (name) => `read and parse, 100,000 ${/exact|prefixes|patterns/.exec(name)[0]}`;
const over = (name) => median(times[name]) - bare;
printTable(
  'Process start to first TwiML, less bare Node (median, ms)',
  Object.keys(commands).map((name) => ({
    process: name,
    'whole ms': median(times[name]),
    'over bare ms': name === 'bare Node' ? '' : over(name),
    'of requiring twilio': name === 'bare Node' ? '' : over(name) / over('require twilio'),
    'of reading and parsing': name.startsWith('router, 100,000')
      ? over(name) / over(parsing(name))
      : '',
  })),
);

function timeOf(args) {
  const begin = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

function writeTable(name, table) {
  const folder = join(root, '.cache/bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(table));
  return file;
}
