/** A plugin for Babel that hands children on after the properties: shorter than a property of that name, 1,300 times. */
const RUNTIME = 'react/jsx-runtime';

module.exports = ({ types: t }) => ({
  visitor: {
    Program: {
      exit(program) {
        let element;
        program.scope.crawl();
        program.traverse({
          CallExpression(path) {
            const binding = path.scope.getBinding(path.node.callee.name);
            if (!isFromRuntime(binding)) return;
            element ??= importedElement(t, program, binding);
            path.node.callee = t.cloneNode(element);
            path.node.arguments = argumentsOf(t, path.node.arguments);
          },
        });
      },
    },
  },
});

/** `jsx` or `jsxs`; `Fragment` is never called. */
function isFromRuntime(binding) {
  return binding?.path.parent.source?.value === RUNTIME;
}

function importedElement(t, program, binding) {
  const name = program.scope.generateUidIdentifier('element');
  const specifier = t.importSpecifier(name, t.identifier('element'));
  binding.path.parentPath.pushContainer('specifiers', specifier);
  return name;
}

/** `(type, {a, children: [b, c]}, key)` as `(type, {a, key}, b, c)`. */
function argumentsOf(t, [type, { properties }, key]) {
  const children = properties.find(isChildren)?.value;
  const rest = properties.filter((property) => !isChildren(property));
  if (key !== undefined) rest.push(t.objectProperty(t.identifier('key'), key));
  const given = children?.type === 'ArrayExpression' ? children.elements : [children ?? []].flat();
  return [type, rest.length > 0 ? t.objectExpression(rest) : t.nullLiteral(), ...given];
}

function isChildren({ type, key }) {
  return type === 'ObjectProperty' && key.name === 'children';
}
