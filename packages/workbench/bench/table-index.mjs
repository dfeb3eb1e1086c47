/** Figures of the index beside a table: its size, how long making it takes, and one lookup by it, rows read included. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bin/root.mjs';
import { median, printTable } from './figures.mjs';
import { bundle } from './bundle.mjs';
import { calledNumbers, tableOf } from './tables.mjs';

const ROUNDS = 5;
const CALLS = 2_000;
const BATCH = 200;

const engine = await bundle(
  [
    ...['index', 'address/called-address', 'matching/match-route'].map(
      (part) => `packages/route-table/src/${part}`,
    ),
    'serverless/src/routing/indexed-table-file',
  ],
  'table-index.mjs',
);
const rows = [];
for (const kind of ['exact', 'prefix', 'pattern'])
  for (const size of [10_000, 100_000, 1_000_000]) rows.push(measure(kind, size));
printTable('The index beside a table (median)', rows);

function measure(kind, size) {
  const path = join(root, '.cache/bench/by-index.json');
  const text = Buffer.from(JSON.stringify(tableOf(kind, size)));
  writeFileSync(path, text);
  const [file, madeMicros] = timed(() => engine.buildTableIndex(text, JSON.parse(text)));
  writeFileSync(`${path}.index`, file);
  const { table, close } = engine.openIndexedTableFile(path, `${path}.index`);
  const numbers = calledNumbers(kind, size, CALLS);
  const called = numbers.map((number) =>
    engine.calledAddress(engine.parseSipAddress(`sip:${number}@acme.sip.twilio.com`).address, {}),
  );
  const times = [];
  let found = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (let start = 0; start < CALLS; start += BATCH) {
      const [, micros] = timed(() => {
        for (const address of called.slice(start, start + BATCH)) {
          const { compiled } = table.rowsFor(address);
          if (engine.matchRoute(compiled, address).kind === 'route') found += 1;
        }
      });
      if (round > 0) times.push(micros / BATCH);
    }
  }
  close();
  rmSync(`${path}.index`);
  rmSync(path);
  return {
    kind,
    routes: size,
    'table MB': text.length / 1e6,
    'index MB': file.length / 1e6,
    'made in CPU ms': madeMicros / 1000,
    'lookup CPU µs, row read included': median(times),
    found: found / CALLS / (ROUNDS + 1),
  };
}

/** What work gives, and its CPU time in µs. */
function timed(work) {
  const begin = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(begin);
  return [result, user + system];
}
