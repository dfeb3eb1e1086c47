/** Collects what validation finds: issues make a table invalid, warnings do not. */
import type { Issue } from '../issue';

/** Way to a field: `['routes', 3, 'options', 'timeout']`. */
export type Path = readonly (string | number)[];

/** Findings by severity: severity is the list a finding stands in. */
export interface Findings {
  readonly issues: Issue[];
  readonly warnings: Issue[];
}

export function noFindings(): Findings {
  return { issues: [], warnings: [] };
}

/** Reports something that makes the row or the table invalid. */
export function fault(found: Findings, path: Path, code: string, message: string): void {
  found.issues.push({ code, path, message });
}

/** Reports something doubtful that still works, or worked in the original router. */
export function warn(found: Findings, path: Path, code: string, message: string): void {
  found.warnings.push({ code, path, message });
}
