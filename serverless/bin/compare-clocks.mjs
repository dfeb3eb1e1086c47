/** Compares the Function's wall clock with that of Intl in all time zones, around every change of clocks of three years. */
import { build } from 'esbuild';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    /** Number of zones; all without it. */
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** Makes one clock wrong on purpose, to show that it would be noticed. */
    break: { type: 'boolean', default: false },
  },
});
const YEARS = 3;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const { createTzWallClock, createIntlWallClock } = await bundle();
const zones = chooseZones();
const exchanged = createTzWallClock(process.env);
const byIntl = createIntlWallClock();
const from = Date.UTC(new Date().getUTCFullYear(), 0, 1);
const zoneBefore = process.env.TZ;
let moments = 0;
let differences = 0;

for (const zone of zones) {
  for (const instant of momentsOf(zone)) {
    moments += 1;
    const a = exchanged(zone, options.break ? instant + HOUR_MS : instant);
    const b = byIntl(zone, instant);
    if (a.day === b.day && a.minute === b.minute) continue;
    differences += 1;
    if (!options.break) console.error(`${zone} at ${new Date(instant).toISOString()}`, a, b);
  }
}
if (process.env.TZ !== zoneBefore) throw new Error('TZ was not put back.');
console.log(`${zones.length} zones, ${moments} moments, ${differences} differences.`);
process.exitCode = differences === 0 ? 0 : 1;

/** One moment a day, and the minutes around each change of clocks. */
function momentsOf(zone) {
  const found = [];
  let before = offset(zone, from);
  const until = from + YEARS * 366 * 24 * HOUR_MS;
  for (let instant = from; instant < until; instant += 12 * HOUR_MS) {
    found.push(instant);
    const after = offset(zone, instant);
    if (after !== before) {
      const change = findChange(zone, instant - 12 * HOUR_MS, instant);
      for (const minutes of [-61, -31, -1, 0, 1, 29, 30, 31, 59, 60, 61, 120]) {
        found.push(change + minutes * MINUTE_MS, change + minutes * MINUTE_MS + 59_999);
      }
    }
    before = after;
  }
  return found;
}

function offset(zone, instant) {
  const { day, minute } = byIntl(zone, instant);
  return day * 24 * HOUR_MS + minute * MINUTE_MS - instant;
}

function findChange(zone, low, high) {
  const old = offset(zone, low);
  let before = low;
  let after = high;
  while (after - before > MINUTE_MS) {
    const middle = Math.floor((before + after) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offset(zone, middle) === old) before = middle;
    else after = middle;
  }
  return after;
}

function chooseZones() {
  const all = Intl.supportedValuesOf('timeZone');
  const count = options.sample === undefined ? all.length : Number(options.sample);
  if (count >= all.length) return all;
  let state = Number(options.seed);
  return all
    .map((zone) => {
      // Numerical Recipes' linear congruential generator: any spread will do, it has to be repeatable.
      state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return { zone, order: state };
    })
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ zone }) => zone);
}

async function bundle() {
  const entry = `
    export { createTzWallClock } from './src/routing/tz-wall-clock';
    export { createIntlWallClock } from 'route-table';`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: join(here, '..'), loader: 'ts' },
    alias: { 'route-table': join(here, '../../packages/route-table/src/index.ts') },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  );
}
