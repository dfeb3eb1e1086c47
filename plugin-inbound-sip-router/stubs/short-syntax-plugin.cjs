/** The last step of the release build: what was made small is said in the syntax of today. */
/* eslint-disable @typescript-eslint/no-require-imports -- the builder loads this file with require */
const { transformSync } = require('@babel/core');
const { SourceMapSource } = require('webpack-sources');

exports.ShortSyntax = class {
  apply(compiler) {
    compiler.hooks.compilation.tap('ShortSyntax', (compilation) => {
      compilation.hooks.optimizeChunkAssets.tap('ShortSyntax', (chunks) => {
        const files = [...chunks].flatMap((chunk) => [...chunk.files]);
        for (const file of files.filter((name) => name.endsWith('.js'))) {
          compilation.assets[file] = shortened(compilation.assets[file], file);
        }
      });
    });
  }
};

function shortened(asset, file) {
  const { source, map } = asset.sourceAndMap();
  const result = transformSync(source, {
    babelrc: false,
    configFile: false,
    sourceType: 'script',
    minified: true,
    compact: true,
    sourceMaps: true,
    inputSourceMap: map ?? false,
    plugins: [require.resolve('./short-syntax.cjs')],
    // As the builder's own minimiser does: the file may be read in another charset.
    generatorOpts: { jsescOption: { minimal: false, quotes: 'double' } },
  });
  return new SourceMapSource(result.code, file, result.map, source, map, true);
}
