/** Figures of the first call of a process with a sharded table: CPU time and memory, less those with the sample table. */
import * as zlib from 'node:zlib';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../bin/root.mjs';
import { bundle } from './bundle.mjs';
import { median, printTable } from './figures.mjs';
import { numberAt, tableOf } from './tables.mjs';

const ROUTES = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = 15;
const here = (name) => fileURLToPath(new URL(`functions/${name}.cjs`, import.meta.url));
const router = join(root, 'serverless/dist/functions/inbound-sip-router.protected.js');
const sample = join(root, 'serverless/assets/config.private.json');
const folder = join(root, '.cache/bench/sharded');
const number = numberAt(5);
const engine = await bundle(['packages/route-table/src/index'], 'shards.mjs');

const first = [here('first-call'), router];
const commands = {
  'bare Node': [here('nothing')],
  'sample table': [...first, sample, 'sip:say@acme.sip.twilio.com'],
  'exact routes': [...first, write('exact', tableOf('exact', ROUTES)), uriOf(number), '--parts'],
  'exact routes, numbering, dialled without +1': [
    ...first,
    write('numbered', { ...tableOf('exact', ROUTES), numbering: { defaultCountry: 'US' } }),
    uriOf(number.slice(2)),
    '--parts',
  ],
  prefixes: [...first, write('prefix', tableOf('prefix', ROUTES)), uriOf(number), '--parts'],
};
const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round += 1) {
  // In turn, so that a slow moment of the machine falls on all of them; the first round fills the caches.
  for (const [name, args] of Object.entries(commands)) {
    const usage = usageOf(args);
    if (round > 0) runs[name].push(usage);
  }
}
const over = (name, other, what) =>
  median(runs[name].map((usage, round) => usage[what] - runs[other][round][what]));
printTable(
  `Process start to first TwiML, ${ROUTES.toLocaleString('en-US')} routes (median of ${ROUNDS})`,
  Object.keys(commands).map((name) => ({
    process: name,
    'CPU ms over bare': over(name, 'bare Node', 'cpuMs'),
    'CPU ms over the sample': over(name, 'sample table', 'cpuMs'),
    'MB over the sample': over(name, 'sample table', 'rssKb') / 1_024,
  })),
);
rmSync(folder, { recursive: true });

/** The files of a table as push makes them; the path of its head. */
function write(name, table) {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  const tagOf = (...all) =>
    all
      .reduce((tag, each) => tag.update(each), createHash('sha256'))
      .digest('hex')
      .slice(0, 32);
  const { head, parts } = engine.splitTable(table, tagOf, engine.fastestChecksum(zlib));
  for (const [part, { content }] of parts.entries())
    writeFileSync(join(place, `${String(part).padStart(2, '0')}.part`), content);
  const path = join(place, 'config.json');
  writeFileSync(path, JSON.stringify(head));
  return path;
}

function uriOf(user) {
  return `sip:${user}@acme.sip.twilio.com`;
}

function usageOf(args) {
  const all = ['--require', here('print-usage'), ...args];
  const { status, stderr, stdout } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
