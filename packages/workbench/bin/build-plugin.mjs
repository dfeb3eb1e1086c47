/** `npm run build:plugin`: makes the release build, unless the last one has the same sources, and prints what takes room. */
import { readFileSync } from 'node:fs';
import { printTable } from '../bench/figures.mjs';
import { budgetBytes, builtPlugin, ensurePluginBuilt } from './ensure-plugin-built.mjs';
import { whatTakesRoom } from './what-takes-room.mjs';

try {
  await ensurePluginBuilt(console.log);
  const { length } = readFileSync(builtPlugin);
  const bytes = [length, budgetBytes].map((count) => count.toLocaleString('en-US'));
  printTable(`The plugin: ${bytes[0]} bytes of ${bytes[1]}`, whatTakesRoom(builtPlugin));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
