/** Writes route-table.schema.json, the JSON Schema that is published, from the descriptions in src. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';

const folder = new URL('../', import.meta.url);
const source = fileURLToPath(new URL('src/validation/route-table-schema.ts', folder));
const target = fileURLToPath(new URL('route-table.schema.json', folder));

const { outputFiles } = await build({
  entryPoints: [source],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { routeTableSchema } = await import(`data:text/javascript;base64,${code}`);
const options = { ...(await resolveConfig(target)), filepath: target };
await writeFile(target, await format(JSON.stringify(routeTableSchema()), options));
console.log(`Wrote ${target}`);
