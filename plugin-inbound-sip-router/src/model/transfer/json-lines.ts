/** Finds on which lines of a JSON text the rows of a route table begin. */

export interface JsonLines {
  readonly routes: readonly number[];
  readonly default: number | undefined;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]|\n|[^\s[\]{},:"]+/g;

/** The text is JSON: a table, or a list of routes. Lines are counted from 1. */
export function jsonLines(text: string): JsonLines {
  const routes: number[] = [];
  let defaultLine: number | undefined;
  let line = 1;
  let depth = 0;
  let name = '';
  /** Depth at which the items of the list of routes are. */
  let listDepth = text.trimStart().startsWith('[') ? 1 : undefined;
  let before = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '\n') {
      line += 1;
      continue;
    }
    const isItem = depth === listDepth && (before === '[' || before === ',') && token !== ']';
    if (isItem) routes.push(line);
    const isField = depth === 1 && before === ':';
    if (isField && name === 'default') defaultLine = line;
    if (isField && name === 'routes' && token === '[') listDepth = 2;
    if (depth === 1 && token.startsWith('"') && before !== ':') name = textOf(token);
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth === 1 && listDepth === 2 && token === ']') listDepth = undefined;
    before = token;
  }
  return { routes, default: defaultLine };
}

function textOf(token: string): string {
  const value: unknown = JSON.parse(token);
  return typeof value === 'string' ? value : '';
}
