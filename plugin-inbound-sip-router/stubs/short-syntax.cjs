/** A plugin for Babel that says shorter what is bundled: with `?.` and `??`, which webpack 4 cannot read, and without `const`. */
module.exports = ({ types: t }) => ({
  visitor: {
    ConditionalExpression: { exit: (path) => shortenConditional(t, path) },
    LogicalExpression: { exit: (path) => shortenLogical(t, path) },
    VariableDeclaration({ node }) {
      if (node.kind === 'const') node.kind = 'let';
    },
    BlockStatement: { exit: ({ node }) => join(node.body) },
    SwitchCase: { exit: ({ node }) => join(node.consequent) },
  },
});

/** `null != (x = a) ? x : b` is `a ?? b`, and `null == (x = a) ? void 0 : x.b` is `a?.b`. */
function shortenConditional(t, path) {
  const { test, consequent, alternate } = path.node;
  if (isCompared(test, '!=') && consequent.type === 'Identifier') {
    const found = comparedIn(path, test);
    if (found?.name !== consequent.name) return;
    replace(path, t.logicalExpression('??', found.value, alternate), found);
  } else if (isVoid(consequent)) {
    const last = test.type === 'LogicalExpression' && test.operator === '||' ? test.right : test;
    if (!isCompared(last, '==')) return;
    const found = comparedIn(path, last);
    const chain = found && chainOf(t, alternate, found);
    if (!chain) return;
    const all = last === test ? chain : t.conditionalExpression(test.left, consequent, chain);
    replace(path, all, found);
  }
}

/** If nothing reads the result, `null == (x = a) || x.b()` is `a?.b()`; `null != (x = a) && x` is `a ?? false`. */
function shortenLogical(t, path) {
  const { left, operator, right } = path.node;
  if (operator === '||' && isCompared(left, '==') && path.parentPath.isExpressionStatement()) {
    const found = comparedIn(path, left);
    const chain = found && chainOf(t, right, found);
    if (chain) replace(path, chain, found);
  } else if (operator === '&&' && right.type === 'Identifier' && isCompared(left, '!=')) {
    const found = comparedIn(path, left);
    if (found?.name !== right.name) return;
    replace(path, t.logicalExpression('??', found.value, t.booleanLiteral(false)), found);
  }
}

function isCompared(node, operator) {
  return (
    node.type === 'BinaryExpression' &&
    node.operator === operator &&
    node.left.type === 'NullLiteral'
  );
}

function isVoid(node) {
  return node.type === 'UnaryExpression' && node.operator === 'void';
}

/** What is compared with null: `{name, value}`, with `binding` if it is set there and read once more only. */
function comparedIn(path, { right }) {
  if (right.type === 'Identifier') return { name: right.name, value: right };
  if (right.type !== 'AssignmentExpression' || right.operator !== '=') return undefined;
  const { left, right: value } = right;
  if (left.type !== 'Identifier') return undefined;
  const binding = path.scope.getBinding(left.name);
  const isOnce = binding?.constantViolations.length === 1 && binding.references === 1;
  const isDeclared = binding?.path.isVariableDeclarator() && binding.path.node.init === null;
  return isOnce && isDeclared ? { name: left.name, value, binding } : undefined;
}

/** `x.b(c).d` as `a?.b(c).d`; undefined if it does not begin with `x`. */
function chainOf(t, node, { name, value }) {
  const isMember = t.isMemberExpression(node) || t.isOptionalMemberExpression(node);
  if (!isMember && !t.isCallExpression(node) && !t.isOptionalCallExpression(node)) return undefined;
  const begin = isMember ? node.object : node.callee;
  const isFirst = begin.type === 'Identifier' && begin.name === name;
  const object = isFirst ? value : chainOf(t, begin, { name, value });
  if (!object) return undefined;
  const isOptional = isFirst || node.optional === true;
  return isMember
    ? t.optionalMemberExpression(object, node.property, node.computed, isOptional)
    : t.optionalCallExpression(object, node.arguments, isOptional);
}

function replace(path, node, { binding }) {
  path.replaceWith(node);
  binding?.path.remove();
}

/** Declarations that follow each other are one. */
function join(statements) {
  for (let at = statements.length - 1; at > 0; at -= 1) {
    const [before, next] = [statements[at - 1], statements[at]];
    if (next.type !== 'VariableDeclaration' || before.type !== next.type) continue;
    if (before.kind !== next.kind) continue;
    before.declarations.push(...next.declarations);
    statements.splice(at, 1);
  }
}
