/** Compiles packages/route-table into one file that webpack 4 can parse, with its declarations. */
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { root } from './root.mjs';
import { run } from './run.mjs';

const folder = join(root, 'packages/route-table');

/** The metadata of phone numbers is 83 kB of JSON: in 25 kB it comes to the browser, and is unpacked when first used. */
const packedMetadata = {
  name: 'packed-metadata',
  setup(bundle) {
    bundle.onLoad({ filter: /metadata\.min\.json\.js$/ }, ({ path }) => {
      const json = readFileSync(path.replace(/\.js$/, ''));
      const packed = deflateRawSync(json, { level: 9 }).toString('base64');
      const contents = `
        import { inflateSync, strFromU8, strToU8 } from 'fflate';
        export default JSON.parse(strFromU8(inflateSync(strToU8(atob('${packed}'), true))));
      `;
      return { contents, loader: 'js', resolveDir: root };
    });
  },
};

/** The builder reads `module`, and leaves out of it what the plugin does not use; Node reads `main`. */
for (const [format, file] of [
  ['esm', 'dist/index.esm.js'],
  ['cjs', 'dist/index.js'],
]) {
  await build({
    entryPoints: [join(folder, 'src/index.ts')],
    outfile: join(folder, file),
    bundle: true,
    format,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2019',
    plugins: [packedMetadata],
    logLevel: 'warning',
  });
}
run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', folder]);
