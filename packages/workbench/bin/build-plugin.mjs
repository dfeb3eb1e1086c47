/** `npm run build:plugin`: the release build, unless the last one was made from the same sources. */
import { ensurePluginBuilt } from './ensure-plugin-built.mjs';

await ensurePluginBuilt(console.log).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
