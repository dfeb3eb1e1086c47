/** Tells the plugin's builder what to leave out of the bundle. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the builder loads this file with require
const { bundleAliases } = require('./bundle-aliases.cjs');

module.exports = (config) => ({
  ...config,
  resolve: { ...config.resolve, alias: { ...config.resolve.alias, ...bundleAliases } },
  optimization: {
    ...config.optimization,
    minimizer: config.optimization.minimizer?.map(tightened),
  },
});

/**
 * The builder keeps every name of a function and a class, a tenth of the bundle, and writes ES5. Nothing asks for the
 * names, and Flex runs in browsers of today (`browserslist` in package.json; later ones' syntax webpack 4 cannot read).
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
