/** That no files import each other in a circle, not even for types. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root } from './documents/read-document';

/** Everything that we write: sources, tests, the preview and scripts of each package. */
const FOLDERS = [
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`),
  'serverless',
  'plugin-inbound-sip-router',
];
const FOREIGN = new Set(['node_modules', 'dist', 'build', '.cache']);

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return FOREIGN.has(entry.name) ? [] : sourcesOf(path);
    return /\.(tsx?|[mc]?js)$/.test(entry.name) ? [path] : [];
  });
}

/** What a file imports or exports by a relative path, types included. */
function neighboursOf(file: string, all: ReadonlySet<string>): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.ES2022,
  );
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    if (!from || !ts.isStringLiteral(from) || !from.text.startsWith('.')) return [];
    const path = join(dirname(file), from.text);
    return [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].filter((each) =>
      all.has(each),
    );
  });
}

/** The first circle that is met, from a file back to itself. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

test.each(FOLDERS)('%s has no circle of imports', (folder) => {
  const all = new Set(sourcesOf(folder));
  expect(all.size).toBeGreaterThan(3);
  const graph = new Map([...all].map((file) => [file, neighboursOf(file, all)]));
  expect(circleIn(graph)).toBeUndefined();
});

test('a circle is found', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']],
  ]);
  expect(circleIn(graph)).toEqual(['b', 'd', 'b']);
});
