/** Bundles what the preview serves and what serves it, into .cache/preview; as a command it prints where the page's files are. */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const preview = fileURLToPath(new URL('.', import.meta.url));
const plugin = join(preview, '..');
const folder = join(plugin, '../.cache/preview');

/** Files of the page (server/page-files.ts), without the plugin. */
export const pageFiles = {
  index: join(preview, 'page/index.html'),
  flexHost: join(folder, `flex-host-${hostKey()}.js`),
  redirectRequests: join(folder, 'redirect-requests.js'),
  boot: join(folder, 'boot.js'),
};

/** The server (index.ts), as an ES module. */
export const serverFile = join(folder, 'server.mjs');

/** What the release build makes. */
export const releasedPlugin = join(plugin, 'build/plugin-inbound-sip-router.js');

export async function bundlePreview() {
  mkdirSync(folder, { recursive: true });
  await Promise.all([bundleHost(), bundlePage(), bundleServer()]);
}

/** Flex is bundled once for each of its versions: 17 MB in, some seconds. */
async function bundleHost() {
  if (existsSync(pageFiles.flexHost)) return;
  // Whoever looks meanwhile must not find half of it.
  const unfinished = `${pageFiles.flexHost}.${process.pid}`;
  await build({
    entryPoints: [join(preview, 'page/flex-host.ts')],
    outfile: unfinished,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // Some of what Flex carries looks for Node's process.
    banner: {
      js: 'var process = { env: { NODE_ENV: "production" }, browser: true, version: "", nextTick: (f, ...a) => Promise.resolve().then(() => f(...a)) };',
    },
    legalComments: 'none',
    loader: { '.png': 'dataurl', '.svg': 'dataurl' },
    logLevel: 'error',
  });
  renameSync(unfinished, pageFiles.flexHost);
}

async function bundlePage() {
  await build({
    entryPoints: ['redirect-requests', 'boot'].map((name) => join(preview, `page/${name}.ts`)),
    outdir: folder,
    bundle: true,
    format: 'iife',
    target: 'es2020',
    logLevel: 'error',
  });
}

async function bundleServer() {
  await build({
    entryPoints: [join(preview, 'index.ts')],
    outfile: serverFile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
}

function hostKey() {
  const { version } = JSON.parse(
    readFileSync(join(plugin, 'node_modules/@twilio/flex-ui/package.json'), 'utf8'),
  );
  const recipe = ['bundle.mjs', 'page/flex-host.ts'].map((file) =>
    readFileSync(join(preview, file)),
  );
  const hash = createHash('sha256').update(Buffer.concat(recipe)).digest('hex').slice(0, 8);
  return `${version}-${hash}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundlePreview();
  console.log(JSON.stringify({ ...pageFiles, plugin: releasedPlugin }));
}
