/** Works out what an import would make of the draft, without changing anything. */
import {
  diffTables,
  keyRoutes,
  routeKey,
  validateTable,
  type Issue,
  type Route,
  type RouteChange,
  type RouteTable,
} from 'route-table';
import { hideSecrets } from '../draft/hidden-secrets';
import { NOT_IN_CSV } from './csv-columns';
import { keepEnteredSecrets } from './entered-secrets';
import type { FileReading, FileRow, RowProblem } from './file-reading';
import { isKeyable } from './keyable-row';
import { findNumberSlips, putRight, type NumberSlip } from './number-slips';

export type ReadableFile = Extract<FileReading, { readonly kind: 'read' }>;

export interface ImportChoice {
  /** `replace`: the routes of the file are all; `add`: routes that are not in the file stay. */
  readonly mode: 'replace' | 'add';
  /** Numbers that a spreadsheet has spoilt become what they were, if that is clear. */
  readonly putsRight: boolean;
}

export interface ImportPlan {
  /** As the file has them, put right or not. */
  readonly slips: readonly NumberSlip[];
  /** Anything in it: nothing can be taken. */
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
  /** What the file says nothing of, so that it stays as it is in the draft. */
  readonly stays: readonly ('default' | 'settings')[];
  /** Undefined if there are problems. */
  readonly result:
    | {
        readonly table: RouteTable;
        readonly changes: readonly RouteChange[];
        /** The changes without the secrets of the file and of the draft. */
        readonly shown: readonly RouteChange[];
      }
    | undefined;
}

export function planImport(
  file: ReadableFile,
  draft: RouteTable,
  choice: ImportChoice,
): ImportPlan {
  const slips = findNumberSlips(file.routes, draft);
  const rows = choice.putsRight ? putRight(file.routes, slips) : file.routes;
  const routes = choice.mode === 'replace' ? inPlaceOf(rows, draft) : addedTo(rows, draft);
  const parts = { routes, ...otherParts(file, draft, choice) };
  const checked = validateTable(tableOf(parts));
  const named = (issues: readonly Issue[]) => issues.map((issue) => problemOf(issue, parts));
  const found = checked.kind === 'invalid' ? named(checked.issues) : [];
  const problems = [...file.problems, ...found].sort(
    (one, other) => (one.line ?? Infinity) - (other.line ?? Infinity),
  );
  return {
    slips,
    problems,
    warnings: named(checked.warnings).filter(({ line }) => line !== undefined),
    stays: [
      ...(file.default ? [] : ['default' as const]),
      ...(file.settings ? [] : ['settings' as const]),
    ],
    result:
      checked.kind === 'valid' && problems.length === 0
        ? {
            table: checked.table,
            changes: diffTables(draft, checked.table),
            shown: diffTables(hideSecrets(draft), hideSecrets(checked.table)),
          }
        : undefined,
  };
}

/** A table in parts that know where they come from; `line` is undefined for what is of the draft. */
interface Parts {
  readonly routes: readonly FileRow[];
  readonly default: FileRow;
  readonly settings: FileRow;
}

function tableOf({ routes, default: { row: defaultRoute }, settings }: Parts): unknown {
  const fields = settings.row as object;
  return { ...fields, routes: routes.map(({ row }) => row), default: defaultRoute };
}

function inPlaceOf(rows: readonly FileRow[], draft: RouteTable): readonly FileRow[] {
  const own = keyRoutes(draft.routes);
  return keyed(rows).map(([key, file]) =>
    withSecretsOf(file, key === undefined ? undefined : own.get(key)),
  );
}

function addedTo(rows: readonly FileRow[], draft: RouteTable): readonly FileRow[] {
  const own = keyRoutes(draft.routes);
  const result = new Map<string, FileRow>();
  for (const [key, row] of own) result.set(key, { line: undefined, row });
  keyed(rows).forEach(([key, file], index) => {
    if (key === undefined) result.set(`no key ${index}`, file);
    else result.set(key, withSecretsOf(file, own.get(key)));
  });
  return [...result.values()];
}

/** The rows by their keys, as `keyRoutes` has them; undefined if a row is too broken to have one. */
function keyed(rows: readonly FileRow[]): readonly (readonly [string | undefined, FileRow])[] {
  const repeats = new Map<string, number>();
  return rows.map((file) => {
    if (!isKeyable(file.row)) return [undefined, file];
    const key = routeKey(file.row);
    const earlier = repeats.get(key) ?? 0;
    repeats.set(key, earlier + 1);
    return [earlier === 0 ? key : routeKey(file.row, earlier), file];
  });
}

function withSecretsOf(file: FileRow, own: Route | undefined): FileRow {
  return own === undefined ? file : { ...file, row: keepEnteredSecrets(file.row, own) };
}

function otherParts(
  file: ReadableFile,
  draft: RouteTable,
  { mode }: ImportChoice,
): Omit<Parts, 'routes'> {
  const { default: defaultRoute } = draft;
  const settings = Object.fromEntries(
    Object.entries(draft).filter(([name]) => name !== 'routes' && name !== 'default'),
  );
  const own: FileRow = { line: undefined, row: settings };
  // What a file of its format cannot hold, it does not take away either.
  const kept =
    mode === 'add'
      ? settings
      : file.format === 'csv'
        ? Object.fromEntries(Object.entries(settings).filter(([name]) => NOT_IN_CSV.includes(name)))
        : {};
  const merged = file.settings && {
    ...file.settings,
    row: { ...kept, ...(file.settings.row as object) },
  };
  return {
    default: file.default
      ? { ...file.default, row: keepEnteredSecrets(file.default.row, defaultRoute) }
      : { line: undefined, row: defaultRoute },
    settings: merged ?? own,
  };
}

function problemOf(issue: Issue, parts: Parts): RowProblem {
  const [part, index] = issue.path;
  if (part === 'routes' && typeof index === 'number') {
    const file = parts.routes[index];
    const message = withLines(issue.message, parts);
    return {
      line: file?.line,
      address: isKeyable(file?.row) ? file.row.address : undefined,
      what: { kind: 'issue', issue: { ...issue, message } },
    };
  }
  const { line } = part === 'default' ? parts.default : parts.settings;
  return {
    line: part === undefined ? undefined : line,
    address: undefined,
    what: { kind: 'issue', issue },
  };
}

/** Messages name another row by its place in the table, which nobody sees in a file. */
function withLines(message: string, { routes }: Parts): string {
  return message.replace(/ \(routes\[(\d+)\]\)/g, (_, index: string) => {
    const line = routes[Number(index)]?.line;
    return line === undefined ? ' (in the draft)' : ` (line ${line})`;
  });
}
