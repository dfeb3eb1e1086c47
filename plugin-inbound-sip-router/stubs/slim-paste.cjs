/** A plugin for Babel that takes out of Paste's packages what each of them brings along for itself, and what only development reads. */
const { join } = require('node:path');

/** What esbuild put at the head of each package is in this file once. */
const SHARED = join(__dirname, 'paste-shared.js');
const HELPERS = ['__spreadValues', '__spreadProps', '__objRest'];

/** Packages of npm within Paste's, by the path in the name of their module, and what is shared in their place. */
const CONTAINED = [
  ['deepmerge/dist/cjs.js', '__merge'],
  ['hoist-non-react-statics', '__same'],
  ['helpers/extends.js', '__assign'],
];

/** Names of what is left over then. */
const UNUSED = /^(__|require_|import_|PropTypes|RawJSON)|(Options|_TOKENS)$/;

module.exports = ({ types: t }) => ({
  visitor: {
    Program: {
      exit(program) {
        const used = new Set();
        const contained = new Map();
        program.traverse({
          AssignmentExpression: dropUnread,
          VariableDeclarator: (path) => slimVariable(t, path, used, contained),
        });
        program.traverse({ CallExpression: (path) => useShared(path, used, contained) });
        if (used.size > 0) {
          const names = [...used].map((name) => t.identifier(name));
          const imported = names.map((name) => t.importSpecifier(name, name));
          program.unshiftContainer('body', t.importDeclaration(imported, t.stringLiteral(SHARED)));
        }
        dropUnused(program);
      },
    },
  },
});

/** The production build of React reads neither; webpack would keep both. */
function dropUnread(path) {
  const { left } = path.node;
  if (left.type !== 'MemberExpression' || !path.parentPath.isExpressionStatement()) return;
  if (['propTypes', 'displayName'].includes(left.property.name)) path.remove();
}

function slimVariable(t, path, used, contained) {
  const { name } = path.node.id;
  if (HELPERS.includes(name)) {
    used.add(name);
    path.remove();
  } else if (/PropTypes$/.test(name)) {
    path.get('init').replaceWith(t.objectExpression([]));
  } else if (/^(is\w+TokenProp|ResponsiveProp|StyleResetProp)$/.test(name)) {
    path.get('init').replaceWith(t.arrowFunctionExpression([], t.nullLiteral()));
  } else if (/^isBrowser\d*$/.test(name)) {
    path.get('init').replaceWith(t.booleanLiteral(true));
  } else if (path.node.init?.callee?.name === '__commonJS') {
    const file = path.node.init.arguments[0].properties[0].key.value;
    const known = CONTAINED.find(([part]) => file.includes(part));
    if (known) contained.set(name, known[1]);
  }
}

/** `__toESM(require_deepmerge())` is `{default: merge}`. */
function useShared(path, used, contained) {
  if (path.node.callee.name !== '__toESM') return;
  const shared = contained.get(path.node.arguments[0].callee?.name);
  if (shared === undefined) return;
  used.add(shared);
  path.replaceWithSourceString(`({ default: ${shared} })`);
}

/** One that is unused may have been what used another one. */
function dropUnused(program) {
  program.scope.crawl();
  const unused = Object.entries(program.scope.bindings).filter(
    ([name, binding]) => !binding.referenced && UNUSED.test(name),
  );
  for (const [, { path }] of unused) {
    const isLastOfImport = path.parentPath.node.specifiers?.length === 1;
    (isLastOfImport ? path.parentPath : path).remove();
  }
  if (unused.length > 0) dropUnused(program);
}
