/** Figures of the plugin in the real Flex UI: its size, the time until its table is there, keystrokes and pages of large tables. */
import { loadavg } from 'node:os';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { budgetBytes, builtPlugin, ensurePluginBuilt } from '../bin/ensure-plugin-built.mjs';
import { startLocalTwilio } from '../bin/local-twilio.mjs';
import { publishTable, tokenOf } from '../bin/publish-table.mjs';
import { median, printTable } from './figures.mjs';
import { measureBoot } from './flex-boot.mjs';
import { measureWork } from './flex-work.mjs';
import { mixedTable } from './tables.mjs';

/** A table of the largest size stays usable as well: its figures are printed beside. */
const SIZES = [10_000, 50_000];

await ensurePluginBuilt(console.log);
printTable('Size of the plugin (kB)', [sizeOf(builtPlugin)]);

const product = await startLocalTwilio({ port: 0, say: () => undefined });
try {
  const { emulator, preview, domain } = product;
  printTable('From navigation to (median and slowest, ms)', await measureBoot(preview.url));
  const service = { preview, domain, token: tokenOf(emulator, 'ada') };
  for (const routes of SIZES) {
    const id = `bench-flex-${routes}`;
    await publishTable(service, { table: mixedTable(routes), note: 'bench', id });
    const work = await measureWork(preview.url);
    printTable(
      `At ${routes} routes, from the event to the next paint (median and slowest, ms)`,
      Object.entries(work).map(figuresOf),
    );
  }
} finally {
  await product.dispose();
}
console.log(`\nLoad of the machine over the last minute: ${loadavg()[0].toFixed(1)}`);

function sizeOf(file) {
  const content = readFileSync(file);
  const kB = (bytes) => Math.round(bytes / 1000);
  return {
    bundle: kB(content.length),
    budget: kB(budgetBytes),
    compressed: kB(gzipSync(content, { level: 9 }).length),
  };
}

function figuresOf([what, times]) {
  return { what, times: times.length, median: median(times), slowest: Math.max(...times) };
}
