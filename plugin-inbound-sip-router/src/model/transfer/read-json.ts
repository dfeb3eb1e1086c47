/** Reads routes from JSON: a route table, as it is stored or exported, or a list of routes. */
import type { FileReading } from './file-reading';
import { jsonLines } from './json-lines';

export function readJson(text: string): FileReading {
  const parsed = parseJson(text);
  if (parsed.kind === 'failed') {
    return { kind: 'unreadable', problem: { kind: 'not-json', line: parsed.line } };
  }
  const { value } = parsed;
  const table = Array.isArray(value) ? { routes: value as readonly unknown[] } : value;
  if (!isFields(table)) return { kind: 'unreadable', problem: { kind: 'not-a-table' } };
  const { routes, default: defaultRoute, ...settings } = table;
  if (!Array.isArray(routes)) return { kind: 'unreadable', problem: { kind: 'not-a-table' } };
  const lines = jsonLines(text);
  return {
    kind: 'read',
    format: 'json',
    routes: routes.map((row: unknown, index) => ({ line: lines.routes[index], row })),
    default: defaultRoute === undefined ? undefined : { line: lines.default, row: defaultRoute },
    settings: Array.isArray(value) ? undefined : { line: undefined, row: settings },
    problems: [],
    unknownColumns: [],
  };
}

type Parsed =
  | { readonly kind: 'parsed'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly line: number | undefined };

function parseJson(text: string): Parsed {
  try {
    return { kind: 'parsed', value: JSON.parse(text) as unknown };
  } catch (error) {
    return { kind: 'failed', line: lineOf(String(error), text) };
  }
}

/** Browsers say where, each in its own words: `position 12`, `line 2 column 3`, `end of JSON input`. */
function lineOf(message: string, text: string): number | undefined {
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /\bposition (\d+)/.exec(message)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  return /\bend of\b/.test(message) ? text.trimEnd().split('\n').length : undefined;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
