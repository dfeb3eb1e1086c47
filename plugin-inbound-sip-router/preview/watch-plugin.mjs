/** Bundles the plugin in a fraction of a second, once or whenever a file of it is saved: to look at, not for the release. */
import { build, context } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const plugin = fileURLToPath(new URL('..', import.meta.url));
const { bundleAliases } = createRequire(import.meta.url)('../bundle-aliases.cjs');

/** Where Flex leaves what its plugins share (flex-plugin-webpack 7.1.2, externals). */
const GLOBALS = {
  react: 'window.React',
  'react-dom': 'window.ReactDOM',
  redux: 'window.Redux',
  'react-redux': 'window.ReactRedux',
  '@twilio/flex-ui': `window.Twilio.FlexProxy?.['plugin-inbound-sip-router'] ?? window.Twilio.Flex`,
};

const file = join(plugin, '../.cache/preview/plugin.js');

/** Resolves to the file; rejects if the sources cannot be bundled. */
export async function bundlePlugin() {
  await build(options());
  return file;
}

/** Resolves after the first build: `{file, dispose}`. A build that fails says why and leaves the last one. */
export async function watchPlugin({ onRebuilt }) {
  const builds = builtOnce(onRebuilt);
  const report = { name: 'report', setup: ({ onEnd }) => onEnd(builds.ended) };
  const builder = await context(options(report));
  await builder.watch();
  await builds.first;
  return { file, dispose: () => builder.dispose() };
}

function options(...plugins) {
  return {
    absWorkingDir: plugin,
    entryPoints: [join(plugin, 'src/index.ts')],
    outfile: file,
    bundle: true,
    format: 'iife',
    target: 'es2019',
    jsx: 'automatic',
    sourcemap: 'inline',
    alias: {
      ...bundleAliases,
      'route-table': join(plugin, '../packages/route-table/src/index.ts'),
      'admin-contract': join(plugin, '../packages/admin-contract/src/index.ts'),
    },
    define: { 'process.env.NODE_ENV': '"production"', ...builderConstants() },
    logLevel: 'warning',
    plugins: [sharedByFlex, ...plugins],
  };
}

/** Tells the first build from those that follow, of which only the good ones are worth a reload. */
function builtOnce(onRebuilt) {
  let isFirst = true;
  let finishFirst;
  const first = new Promise((resolve) => (finishFirst = resolve));
  const ended = ({ errors }) => {
    if (isFirst) finishFirst();
    else if (errors.length === 0) onRebuilt();
    isFirst = false;
  };
  return { first, ended };
}

const sharedByFlex = {
  name: 'shared-by-flex',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(react|react-dom|redux|react-redux|@twilio\/flex-ui)$/ }, (args) => ({
      path: args.path,
      namespace: 'shared-by-flex',
    }));
    onLoad({ filter: /./, namespace: 'shared-by-flex' }, ({ path }) => ({
      contents: `module.exports = ${GLOBALS[path]};`,
    }));
  },
};

/** What the release build puts in for names of versions. */
function builderConstants() {
  const names = [
    'PLUGIN_UNIQUE_NAME',
    'PLUGIN_VERSION',
    'FLEX_PLUGIN_SCRIPTS_VERSION',
    'FLEX_PLUGIN_VERSION',
    'FLEX_UI_VERSION',
    'REACT_VERSION',
    'REACT_DOM_VERSION',
  ];
  return Object.fromEntries(names.map((name) => [`__FPB_${name}`, '"development"']));
}
