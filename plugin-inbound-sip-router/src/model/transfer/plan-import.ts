/** Works out what an import would make of the draft, without changing anything. */
import {
  createTableValidator,
  english,
  type RouteTableTexts,
  diffTables,
  type Issue,
  type RouteChange,
  type RouteTable,
} from 'route-table';
import { hideSecrets } from '../draft/hidden-secrets';
import type { FileRow, RowProblem } from './file-reading';
import {
  partsOf,
  tableOf,
  withoutBad,
  type PartRow,
  type Parts,
  type ReadableFile,
} from './import-parts';
import { isKeyable } from './keyable-row';
import { findNumberSlips, putRight, type NumberSlip } from './number-slips';
import { finish, type Steps } from './steps';

export type { ReadableFile };

export interface ImportChoice {
  /** `replace`: the routes of the file are all; `add`: routes that are not in the file stay. */
  readonly mode: 'replace' | 'add';
  /** Numbers that a spreadsheet has spoilt become what they were, if that is clear. */
  readonly putsRight: boolean;
}

/** A row of the file that is left out, as the file has it. */
export interface LeftRow {
  readonly row: FileRow;
  readonly problems: readonly RowProblem[];
}

export interface ImportPlan {
  /** As the file has them, put right or not. */
  readonly slips: readonly NumberSlip[];
  /** The rows that they are of are left out. */
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
  readonly left: readonly LeftRow[];
  /** What the file says nothing of, so that it stays as it is in the draft. */
  readonly stays: readonly ('default' | 'settings')[];
  /** Undefined if rows cannot be left out: the file replaces the table, or the problem is in the draft itself. */
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
  texts: RouteTableTexts = english,
): ImportPlan {
  return finish(planSteps(file, draft, choice, texts));
}

/** Rows that are checked without a break. */
const ROWS_AT_ONCE = 500;
/** Without a bad row another one may be bad, and so on: that is looked at so often. */
const MAX_ROUNDS = 4;

export function* planSteps(
  file: ReadableFile,
  draft: RouteTable,
  { mode, putsRight }: ImportChoice,
  texts: RouteTableTexts,
): Steps<ImportPlan> {
  yield 0;
  const slips = findNumberSlips(file.routes, draft);
  yield 0.1;
  const rows = putsRight ? putRight(file.routes, slips) : file.routes;
  let parts = partsOf(file, rows, draft, mode);
  const validate = createTableValidator();
  // The validator remembers rows that it has seen.
  for (let at = 0; at < parts.routes.length; at += ROWS_AT_ONCE) {
    yield 0.1 + (0.5 * at) / parts.routes.length;
    validate(tableOf({ ...parts, routes: parts.routes.slice(at, at + ROWS_AT_ONCE) }));
  }
  yield 0.6;
  const left = new Map<FileRow, RowProblem[]>();
  const problems: RowProblem[] = [];
  let bad = new Set<PartRow>();
  const leaveOut = (part: PartRow, file: FileRow, problem: RowProblem) => {
    bad.add(part);
    const known = left.get(file);
    if (known) known.push(problem);
    else left.set(file, [problem]);
    problems.push(problem);
  };
  const onLine = new Map(filesIn(parts).map((part) => [part.file?.line, part] as const));
  for (const problem of file.problems) {
    const part = onLine.get(problem.line);
    if (part?.file) leaveOut(part, part.file, problem);
    else problems.push(problem);
  }
  let checked = validate(tableOf(parts), texts);
  const warnings = checked.warnings.map((issue) => problemOf(issue, parts));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const issues = checked.kind === 'invalid' ? checked.issues : [];
    for (const issue of issues) {
      const part = partAt(issue.path, parts);
      if (part?.file) leaveOut(part, part.file, problemOf(issue, parts));
    }
    if (bad.size === 0) {
      problems.push(...issues.map((issue) => problemOf(issue, parts)));
      break;
    }
    parts = withoutBad(parts, bad);
    bad = new Set();
    yield 0.7;
    checked = validate(tableOf(parts), texts);
  }
  yield 0.8;
  return {
    slips,
    problems: problems.sort(byLine),
    warnings: warnings.filter(({ line }) => line !== undefined),
    left: [...left]
      .map(([row, found]) => ({ row, problems: found }))
      .sort((one, other) => byLine(one.row, other.row)),
    stays: [
      ...(file.default ? [] : ['default' as const]),
      ...(file.settings ? [] : ['settings' as const]),
    ],
    result:
      checked.kind === 'valid' && isComplete(mode, problems)
        ? yield* resultOf(draft, checked.table)
        : undefined,
  };
}

function byLine(one: Pick<FileRow, 'line'>, other: Pick<FileRow, 'line'>): number {
  return (one.line ?? Infinity) - (other.line ?? Infinity);
}

/** A file that replaces the table must be good: a bad row may be one that the draft has, and would be deleted. */
function isComplete(mode: ImportChoice['mode'], problems: readonly RowProblem[]): boolean {
  return mode === 'add' || problems.length === 0;
}

function* resultOf(draft: RouteTable, table: RouteTable): Steps<ImportPlan['result']> {
  const changes = diffTables(draft, table);
  yield 0.9;
  const shown = { draft: hideSecrets(draft), table: hideSecrets(table) };
  yield 0.95;
  const hidesNothing = shown.draft === draft && shown.table === table;
  return {
    table,
    changes,
    shown: hidesNothing ? changes : diffTables(shown.draft, shown.table),
  };
}

function filesIn(parts: Parts): readonly PartRow[] {
  return [...parts.routes, parts.default, parts.settings].filter(({ file }) => file);
}

function partAt([name, index]: Issue['path'], parts: Parts): PartRow | undefined {
  if (name === 'routes') return typeof index === 'number' ? parts.routes[index] : undefined;
  if (name === undefined) return undefined;
  return name === 'default' ? parts.default : parts.settings;
}

function problemOf(issue: Issue, parts: Parts): RowProblem {
  const part = partAt(issue.path, parts);
  const isOfRoute = issue.path[0] === 'routes';
  return {
    line: part?.file?.line,
    address: isOfRoute && isKeyable(part?.row) ? part.row.address : undefined,
    what: {
      kind: 'issue',
      issue: isOfRoute ? { ...issue, message: withLines(issue.message, parts) } : issue,
    },
  };
}

/** Messages name another row by its place in the table, which nobody sees in a file. */
function withLines(message: string, { routes }: Parts): string {
  return message.replace(/ \(routes\[(\d+)\]\)/g, (_, index: string) => {
    const line = routes[Number(index)]?.file?.line;
    return line === undefined ? ' (in the draft)' : ` (line ${line})`;
  });
}
