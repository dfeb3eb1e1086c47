/** Collects what validation finds: issues make a table invalid, warnings do not. */
import type { Issue } from '../issue';

/** Way to a field: `['routes', 3, 'options', 'timeout']`. */
export type Path = readonly (string | number)[];

/** Findings by severity: severity is the list a finding stands in. */
export interface Findings {
  readonly issues: Issue[];
  readonly warnings: Issue[];
  /** Whether nobody reads the warnings, as while a call waits: what only warns need not be looked at. */
  readonly issuesOnly: boolean;
}

export function noFindings(): Findings {
  return { issues: [], warnings: [], issuesOnly: false };
}

/** For the way of a call: warnings are not collected. */
export function noIssues(): Findings {
  return { issues: [], warnings: [], issuesOnly: true };
}

/** Reports something that makes the row or the table invalid. */
export function fault(found: Findings, path: Path, code: string, message: string): void {
  found.issues.push({ code, path, message });
}

/** Reports something doubtful that still works, or worked in the original router. */
export function warn(found: Findings, path: Path, code: string, message: string): void {
  if (!found.issuesOnly) found.warnings.push({ code, path, message });
}
