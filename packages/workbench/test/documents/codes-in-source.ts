/** Finds the codes with which the source refuses: read from its syntax, so none is missed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './read-document';

const KEBAB_CASE = /^[a-z]+(-[a-z0-9]+)*$/;
/** Their third argument is a code (route-table, findings.ts). */
const REPORTERS: readonly string[] = ['fault', 'warn'];

/** Literals of a union: `type RefusalCode = 'a' | 'b'`. */
export function codesOfUnion(file: string, type: string): readonly string[] {
  let found: readonly string[] = [];
  visit(file, (node) => {
    if (ts.isTypeAliasDeclaration(node) && node.name.text === type) found = literalTypes(node.type);
  });
  return found;
}

/** Codes that the files of a folder write: `code: 'a'`, `const code = …`, `fault(found, path, 'a', …)`. */
export function codesWritten(folder: string): readonly string[] {
  const found: string[] = [];
  for (const file of sourcesOf(folder)) {
    visit(file, (node) =>
      found.push(...strings(codeIn(node)).filter((each) => KEBAB_CASE.test(each))),
    );
  }
  return [...new Set(found)].sort();
}

/** First arguments of a class of errors: `new InstallerError('a', …)`. */
export function codesThrown(folder: string, errorClass: string): readonly string[] {
  const found: string[] = [];
  for (const file of sourcesOf(folder)) {
    visit(file, (node) => {
      if (!ts.isNewExpression(node) || node.expression.getText() !== errorClass) return;
      found.push(...strings(node.arguments?.[0]));
    });
  }
  return found;
}

/** Value of a constant that is a number, or a product of numbers. */
export function constantOf(file: string, constant: string): number | undefined {
  let found: number | undefined;
  visit(file, (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== constant) return;
    const factors = (node.initializer?.getText() ?? '').replaceAll('_', '').split('*').map(Number);
    found = factors.reduce((product, factor) => product * factor);
  });
  return found;
}

/** What people are told by the files of a folder: texts of errors and of what goes to standard error. */
export function messagesWritten(folder: string): readonly string[] {
  const found: string[] = [];
  for (const file of sourcesOf(folder)) {
    visit(file, (node) => {
      const isError = ts.isNewExpression(node) && node.expression.getText() === 'Error';
      const isPrinted = ts.isCallExpression(node) && node.expression.getText() === 'console.error';
      const [message] = isError || isPrinted ? (node.arguments ?? []) : [];
      if (message) found.push(...strings(message));
    });
  }
  return found;
}

function codeIn(node: ts.Node): ts.Expression | undefined {
  if (ts.isPropertyAssignment(node) && /code$/i.test(nameOf(node.name))) return node.initializer;
  if (ts.isVariableDeclaration(node) && /\bcode\b/.test(node.name.getText())) {
    return node.initializer;
  }
  if (ts.isCallExpression(node) && REPORTERS.includes(node.expression.getText())) {
    return node.arguments[2];
  }
  return undefined;
}

/** Every text that an expression can be; of a template its longest fixed part. */
function strings(node: ts.Expression | undefined): readonly string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) {
    return [...strings(node.whenTrue), ...strings(node.whenFalse)];
  }
  if (ts.isArrayLiteralExpression(node)) return strings(node.elements[0]);
  if (!ts.isTemplateExpression(node)) return [];
  const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  return [parts.reduce((longest, part) => (part.length > longest.length ? part : longest))];
}

function literalTypes(type: ts.TypeNode): readonly string[] {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(literalTypes);
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return [type.literal.text];
  return [];
}

function nameOf(name: ts.PropertyName): string {
  return ts.isStringLiteral(name) || ts.isIdentifier(name) ? name.text : name.getText();
}

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
}

function visit(file: string, look: (node: ts.Node) => void): void {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const each = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, each);
  };
  each(source);
}
