/** Tells the plugin's builder what to leave out of the bundle. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the builder loads this file with require
const { bundleAliases } = require('./bundle-aliases.cjs');

module.exports = (config) => ({
  ...config,
  resolve: { ...config.resolve, alias: { ...config.resolve.alias, ...bundleAliases } },
});
