/** What is wrong or doubtful in the draft, by row. */
import { createTableValidator, type Issue, type OwnAccount } from 'route-table';
import type { Texts } from '../../texts/texts';
import { tableOfDraft } from '../draft/draft-table';
import { leftOutSecrets } from '../draft/left-out-secret';
import type { Draft, DraftRow } from '../router-state';
import { withoutIndex } from './without-index';

/** Paths begin at the table; `rowId` names the row of the draft that is meant. */
export type RowIssue = Issue & { readonly rowId?: string };

export interface TableFindings {
  readonly issues: readonly RowIssue[];
  readonly warnings: readonly RowIssue[];
}

/** By row id; rows without findings are not in it. Paths begin at the row. */
export type RowFindings = ReadonlyMap<
  string,
  { readonly issues: readonly Issue[]; readonly warnings: readonly Issue[] }
>;

export const NO_FINDINGS: TableFindings = { issues: [], warnings: [] };

/** Rows of a draft are never changed in place: an edit checks the rows that it made. */
const validateTable = createTableValidator();

/** Without `account`, nobody knows yet what it has; `now`, in milliseconds since 1970, is for what depends on the day. */
export function validateDraft(
  draft: Draft,
  texts: Texts,
  account?: OwnAccount,
  now?: number,
): TableFindings {
  const validated = validateTable(tableOfDraft(draft), texts.routeTable, account, now);
  const present = draft.rows.filter(({ route }) => route);
  const issues = validated.kind === 'invalid' ? validated.issues : [];
  return {
    issues: [
      ...withRowIds(issues, present),
      ...present.flatMap((row, index) => secretsToEnter(row, index, texts)),
      ...below(['default'], leftOutSecrets(draft.default, texts)),
    ],
    warnings: withRowIds(validated.warnings, present),
  };
}

export function findingsByRow({ issues, warnings }: TableFindings): RowFindings {
  const found = new Map<string, { issues: Issue[]; warnings: Issue[] }>();
  const add = (kind: 'issues' | 'warnings', all: readonly RowIssue[]) => {
    for (const { rowId, ...issue } of all) {
      if (rowId === undefined) continue;
      const row = found.get(rowId) ?? { issues: [], warnings: [] };
      found.set(rowId, row);
      row[kind].push({ ...issue, path: issue.path.slice(2) });
    }
  };
  add('issues', issues);
  add('warnings', warnings);
  return found;
}

/** Those of the default route, paths beginning there. */
export function findingsOfDefault({ issues, warnings }: TableFindings): {
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
} {
  const of = (all: readonly RowIssue[]) =>
    all
      .filter(({ path }) => path[0] === 'default')
      .map((issue) => ({ ...issue, path: issue.path.slice(1) }));
  return { issues: of(issues), warnings: of(warnings) };
}

/** What is live has none of these, so only what was edited is looked at. */
function secretsToEnter(
  { id, base, route }: DraftRow,
  index: number,
  texts: Texts,
): readonly RowIssue[] {
  if (!route || route === base) return [];
  return below(['routes', index], leftOutSecrets(route, texts)).map((issue) => ({
    ...issue,
    rowId: id,
  }));
}

function below(path: Issue['path'], issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}

function withRowIds(issues: readonly Issue[], present: readonly DraftRow[]): readonly RowIssue[] {
  return issues.map((found) => {
    const issue = { ...found, message: withoutIndex(found.message) };
    const [list, index] = issue.path;
    const row = list === 'routes' && typeof index === 'number' ? present[index] : undefined;
    return row ? { ...issue, rowId: row.id } : issue;
  });
}
