/** Figures of a process that starts and answers its first call: CPU time and memory, less those of a bare Node. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../bin/root.mjs';
import { median, printTable } from './figures.mjs';
import { writeTable } from './index-file.mjs';
import { numberAt, tableOf } from './tables.mjs';

const ROUNDS = 25;
const here = (name) => fileURLToPath(new URL(`functions/${name}.cjs`, import.meta.url));
const router = join(root, 'serverless/dist/functions/inbound-sip-router.protected.js');
const sample = join(root, 'serverless/assets/config.private.json');
const SIZE = 100_000;
const KNOWN = `sip:${numberAt(5)}@acme.sip.twilio.com`;

const tables = {
  exact: [await writeTable('exact', tableOf('exact', SIZE)), KNOWN],
  prefixes: [await writeTable('prefixes', tableOf('prefix', SIZE)), KNOWN],
  patterns: [await writeTable('patterns', tableOf('pattern', SIZE)), KNOWN],
  'exact, numbering': [
    await writeTable('numbered', {
      ...tableOf('exact', SIZE),
      numbering: { defaultCountry: 'US' },
    }),
    // Not as it is in the table.
    KNOWN.replace('+1', ''),
  ],
  'exact, 10,000 blocked callers': [
    await writeTable('blocked', { ...tableOf('exact', SIZE), ...blockedCallers(10_000) }),
    KNOWN,
  ],
};

const firstCall = [here('first-call'), router];
const sampleCall = [...firstCall, sample, 'sip:say@acme.sip.twilio.com'];
/** Twilio's handler has always loaded the helper library. */
const withTwilio = ['--require', here('require-twilio')];
const commands = {
  'bare Node': [here('nothing')],
  'require twilio': [here('require-twilio')],
  'empty Function': [here('first-call'), here('empty'), sample, KNOWN],
  'baseline, sample table': [here('first-call'), here('baseline'), ...sampleCall.slice(2)],
  'router, sample table': sampleCall,
  'empty Function, twilio loaded': [
    ...withTwilio,
    here('first-call'),
    here('empty'),
    sample,
    KNOWN,
  ],
  'router, sample table, twilio loaded': [...withTwilio, ...sampleCall],
};
for (const [kind, [{ path, indexPath }, to]] of Object.entries(tables)) {
  commands[`read and parse, ${kind}`] = [here('read-and-parse'), path];
  commands[`router, ${kind}, no index`] = [...firstCall, path, to];
  commands[`router, ${kind}`] = [...firstCall, path, to, indexPath];
  commands[`router, ${kind}, twilio loaded`] = [...withTwilio, ...firstCall, path, to, indexPath];
}

const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round += 1) {
  // In turn, so that a slow moment of the machine falls on all of them.
  for (const [name, args] of Object.entries(commands)) {
    const usage = usageOf(args);
    // The first round fills the caches.
    if (round > 0) runs[name].push(usage);
  }
}
/** Median of the differences within a round. */
const over = (name, other, what) =>
  median(runs[name].map((usage, round) => usage[what] - runs[other][round][what]));

printTable(
  `Process start to first TwiML, ${SIZE.toLocaleString('en-US')} routes of each kind (median of ${ROUNDS})`,
  Object.keys(commands).map((name) => ({
    process: name,
    'CPU ms over bare': isWithTwilio(name) ? '' : over(name, 'bare Node', 'cpuMs'),
    'over the sample': isRouter(name) ? over(name, sampleOf(name), 'cpuMs') : '',
    'over empty, twilio loaded': isWithTwilio(name)
      ? over(name, 'empty Function, twilio loaded', 'cpuMs')
      : '',
    'MB over the sample': isRouter(name) ? over(name, sampleOf(name), 'rssKb') / 1024 : '',
  })),
);

function isWithTwilio(name) {
  return name.endsWith('twilio loaded');
}

function isRouter(name) {
  return name.startsWith('router');
}

function sampleOf(name) {
  return `router, sample table${isWithTwilio(name) ? ', twilio loaded' : ''}`;
}

function usageOf(args) {
  const given = args.filter((each) => each !== undefined);
  // Behind the helper library, if it is loaded first: it takes ten times as long as all the rest, and never the same.
  const at = given[0] === '--require' ? 2 : 0;
  const all = [...given.slice(0, at), '--require', here('print-usage'), ...given.slice(at)];
  const { status, stderr, stdout } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** A list that no call of the bench needs. */
function blockedCallers(count) {
  const entries = Array.from({ length: count }, (_, at) => ({
    id: `e${at}`,
    address: numberAt(2_000_000 + at),
  }));
  return { callerLists: [{ id: 'blocked', name: 'Blocked', entries }] };
}
