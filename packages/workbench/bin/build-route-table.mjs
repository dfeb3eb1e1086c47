/** Compiles packages/route-table for the plugin's builder, which cannot read its sources. */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { compilePackage } from './compile-package.mjs';
import { root } from './root.mjs';

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

await compilePackage('route-table', { plugins: [packedMetadata] });
