/** Which findings of the form are shown at which field, and when a field still keeps quiet. */
import type { Issue, JsonValue } from 'route-table';
import type { FieldPath } from './form-fields';

export interface Findings {
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

export const NO_FINDINGS: Findings = { issues: [], warnings: [] };

/** What concerns the field at the path or something inside it. */
export function findingsAt({ issues, warnings }: Findings, path: FieldPath): Findings {
  const isInside = (issue: Issue) => startsWith(issue.path, path);
  return { issues: issues.filter(isInside), warnings: warnings.filter(isInside) };
}

/** What concerns none of the fields: it is shown at the top of the form. */
export function findingsElsewhere(
  { issues, warnings }: Findings,
  paths: readonly FieldPath[],
): Findings {
  const isElsewhere = (issue: Issue) => !paths.some((path) => startsWith(issue.path, path));
  return { issues: issues.filter(isElsewhere), warnings: warnings.filter(isElsewhere) };
}

/** What concerns the field as a whole, and not an entry of it. */
export function findingsOfWhole(found: Findings, path: FieldPath): Findings {
  const isWhole = (issue: Issue) => issue.path.length === path.length;
  return { issues: found.issues.filter(isWhole), warnings: found.warnings.filter(isWhole) };
}

/** Nothing has been given yet. */
export function isEmptyValue(value: JsonValue | undefined): boolean {
  return value === undefined || value === '';
}

function startsWith(path: Issue['path'], start: FieldPath): boolean {
  return start.every((name, index) => String(path[index]) === name && index < path.length);
}
