/** A plugin for Babel that leaves of an icon of Paste's what no other icon has: its paths. */
const { basename, join } = require('node:path');

const ICON = join(__dirname, 'paste-icon.js');

module.exports = ({ template }) => ({
  visitor: {
    Program: {
      exit(program, { filename }) {
        const paths = [];
        program.traverse({
          CallExpression({ node: { callee, arguments: given } }) {
            if (callee.property?.name !== 'createElement' || given[0].value !== 'path') return;
            const props = given[1].properties.map(({ key, value }) => [key.name, value.value]);
            const { d, fillRule } = Object.fromEntries(props);
            paths.push({ d, fillRule });
          },
        });
        if (paths.length === 0) throw new Error(`${filename} draws no path: see slim-icon.cjs.`);
        const drawn = paths.map((path) => JSON.stringify(path)).join();
        program.node.body = template.program(
          `import { icon } from ${JSON.stringify(ICON)};
           export const ${basename(filename, '.js')} = /* @__PURE__ */ icon(${drawn});`,
          { sourceType: 'module', placeholderPattern: false },
        )().body;
      },
    },
  },
});
