/** Figures of the engine: one lookup, one whole address, memory per route, at 10 to 1,000,000 routes. */
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bin/root.mjs';
import { median, printTable } from './figures.mjs';
import { calledNumbers, KNOWN_SHARE, tableOf } from './tables.mjs';

const SIZES = [10, 1_000, 100_000, 1_000_000];
const KINDS = ['exact', 'prefix', 'pattern'];
const CALLS = 20_000;
const BATCH = 1_000;
const ROUNDS = 5;

const ENGINE_PARTS = [
  'address/sip-address',
  'address/called-address',
  'matching/compile-table',
  'matching/match-route',
  'numbering/numbering',
];
const engine = await loadEngine();
const rows = [];
for (const kind of KINDS) for (const size of SIZES) rows.push(measure(kind, size));
printTable('Lookup of a parsed address (median, µs), and memory', rows);
printTable('The same against the 10-route figure', KINDS.map(ratios));
printTable('Reading a number, once in each call (median, µs)', numberKinds());

function measure(kind, size) {
  const table = tableOf(kind, size);
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const compiled = engine.compileTable(table);
  const numbers = calledNumbers(kind, size, CALLS);
  const uris = numbers.map((number) => `sip:${number}@acme.sip.twilio.com`);
  const called = uris.map((uri) => engine.calledAddress(engine.parseSipAddress(uri).address, {}));
  checkShare(called.filter((address) => engine.matchRoute(compiled, address).kind === 'route'));
  const lookup = perCall(called, (address) => engine.matchRoute(compiled, address));
  globalThis.gc();
  const bytes = (process.memoryUsage().heapUsed - before) / size;
  return {
    kind,
    routes: size,
    'lookup µs': lookup,
    'parse + normalise + match µs': perCall(uris, (uri) =>
      engine.matchRoute(compiled, engine.calledAddress(engine.parseSipAddress(uri).address, {})),
    ),
    'with numbering µs': withNumbering(table, uris, size),
    'baseline scan µs': scan(table, numbers),
    'bytes per route': size >= 1_000 ? Math.round(bytes) : '',
  };
}

/** In the forms of the country: two readings of the same digits cost more than one. */
function numberKinds() {
  const kinds = [
    ['US', 'national', 'US', (n) => `21255${n}`],
    ['US', 'E.164', 'US', (n) => `+121255${n}`],
    ['DE', 'national', 'DE', (n) => `022112${n}`],
    ['DE', 'E.164', 'DE', (n) => `+4922112${n}`],
    ['DE', 'country code without +', 'DE', (n) => `4922112${n}`],
    ['DE', 'emergency', 'DE', () => '+49112'],
    ['DE', 'a name', 'DE', (n) => `alice${n}`],
  ];
  return kinds.map(([country, form, defaultCountry, write]) => {
    const numbers = Array.from({ length: CALLS }, (_, at) => write(String(at).padStart(5, '0')));
    return {
      country,
      form,
      µs: perCall(numbers, (number) => engine.resolveE164(number, { defaultCountry })),
    };
  });
}

/** A figure of misses would look better than it is. */
function checkShare(found) {
  const share = found.length / CALLS;
  if (Math.abs(share - KNOWN_SHARE) > 0.02) throw new Error(`${share} of the calls found a row`);
}

/** At 1,000,000 the numbers say no more than at 100,000. */
function withNumbering(table, uris, size) {
  if (size > 100_000) return '';
  const numbering = { defaultCountry: 'US' };
  const compiled = engine.compileTable({ ...table, numbering });
  return perCall(uris, (uri) =>
    engine.matchRoute(
      compiled,
      engine.calledAddress(engine.parseSipAddress(uri).address, { numbering }),
    ),
  );
}

function scan(table, numbers) {
  const some = numbers.slice(0, table.routes.length > 10_000 ? 50 : BATCH);
  return perCall(
    some,
    (number) => table.routes.find((route) => route.address === number),
    some.length,
  );
}

/** Median over batches, in µs a call; the first round warms up. */
function perCall(inputs, work, batch = BATCH) {
  const times = [];
  let kept;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (let start = 0; start + batch <= inputs.length; start += batch) {
      const begin = process.hrtime.bigint();
      for (let index = start; index < start + batch; index += 1) kept = work(inputs[index]);
      if (round > 0) times.push(Number(process.hrtime.bigint() - begin) / 1000 / batch);
    }
  }
  globalThis.benchKeeps = kept;
  return Number(median(times).toFixed(2));
}

function ratios(kind) {
  const of = rows.filter((row) => row.kind === kind);
  return Object.fromEntries([
    ['kind', kind],
    ...of.map((row) => [
      `${row.routes}`,
      Number((row['lookup µs'] / of[0]['lookup µs']).toFixed(2)),
    ]),
  ]);
}

async function loadEngine() {
  const outfile = join(root, '.cache/bench/engine.mjs');
  await build({
    // The steps one by one, which the package's door does not offer.
    stdin: {
      resolveDir: join(root, 'packages/route-table/src'),
      contents: ENGINE_PARTS.map((path) => `export * from './${path}';`).join('\n'),
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    // The lazily loaded libraries are CommonJS.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile));
}
