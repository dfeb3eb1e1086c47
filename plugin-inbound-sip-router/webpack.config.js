/** Tells the plugin's builder what to leave out of the bundle. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the builder loads this file with require
const { bundleAliases } = require('./bundle-aliases.cjs');
// eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
const { ShortSyntax } = require('./stubs/short-syntax-plugin.cjs');

/** It reads the types of all of Flex once more, which takes as long as the build: `npm run test:types` checks them. */
const TYPE_CHECKER = 'ForkTsCheckerWebpackPlugin';

/** The browsers of `browserslist` know it, webpack 4 does not. */
const LOGICAL_ASSIGNMENT = require.resolve('@babel/plugin-transform-logical-assignment-operators');

module.exports = (config) => ({
  ...config,
  plugins: config.plugins.filter(({ constructor }) => constructor.name !== TYPE_CHECKER),
  ...(process.env.WITH_SOURCE_MAP && withSourceMap(config)),
  module: { ...config.module, rules: [...config.module.rules, ...slimRules(config)] },
  resolve: { ...config.resolve, alias: { ...config.resolve.alias, ...bundleAliases } },
  optimization: {
    ...config.optimization,
    minimizer: config.optimization.minimizer && [
      ...config.optimization.minimizer.map(tightened),
      new ShortSyntax(),
    ],
  },
});

/** The builder's Babel reads our sources only. What it makes of them gets shorter, and Paste gets slimmer. */
function slimRules({ module: { rules }, resolve }) {
  const ours = rules.flatMap(({ oneOf = [] }) => oneOf).find(({ loader }) => /babel/.test(loader));
  const scope = resolve.plugins.find(({ allowedFiles }) => allowedFiles);
  scope.allowedFiles.add(bundleAliases['react/jsx-runtime']);
  const [preset] = ours.options.presets;
  ours.options.presets = [[preset, { runtime: 'automatic' }]];
  ours.options.assumptions = { noDocumentAll: true };
  ours.options.plugins = [
    ...ours.options.plugins,
    require.resolve('./stubs/short-jsx.cjs'),
    LOGICAL_ASSIGNMENT,
  ];
  const slim = (test, plugin) => ({
    test,
    loader: ours.loader,
    options: { babelrc: false, configFile: false, plugins: [require.resolve(plugin)] },
  });
  return [
    slim(/@twilio-paste\/[\w-]+\/dist\/index\.es\.js$/, './stubs/slim-paste.cjs'),
    slim(/@twilio-paste\/icons\/esm\/\w+Icon\.js$/, './stubs/slim-icon.cjs'),
  ];
}

/** The builder makes a source map and then writes an empty one over it. The bundle is the same to the byte. */
function withSourceMap({ plugins }) {
  const maps = plugins.find(({ sourceMappingURLComment }) => sourceMappingURLComment !== undefined);
  maps.sourceMapFilename = '[file].map';
  return { devtool: false };
}

/**
 * The builder keeps every name of a function and a class, a tenth of the bundle, and writes ES5. Nothing asks for the
 * names, and Flex runs in browsers of today (`browserslist` in package.json).
 */
function tightened(minimizer) {
  const terserOptions = minimizer.options?.terserOptions;
  if (!terserOptions) return minimizer;
  Object.assign(terserOptions, {
    keep_fnames: false,
    keep_classnames: false,
    compress: { ecma: 2019, passes: 2 },
    output: { ...terserOptions.output, ecma: 2019 },
  });
  return minimizer;
}
