/** Checks what only the rows together can tell: routes that repeat others, that no call reaches, that take emergency calls, or whose calls come back. */
import type { RouteFinding } from '../reachability/duplicate-routes';
import type { Finding, Findings } from '../findings/findings';
import type { ComparedTable, TableChecks } from './table-checks';

/** Rows that cannot be read are skipped: what is wrong with them is told already. */
export function checkRowsTogether(
  table: ComparedTable,
  found: Findings,
  checks: Pick<TableChecks, 'keys' | 'circles'>,
): void {
  const { duplicates, unreachable, emergencyTakers } = checks.keys(table);
  for (const each of duplicates) found.issues.push(inTable(each));
  for (const each of unreachable) {
    const isNeverDialled = each.finding.code === 'route-never-dialled';
    if (!isNeverDialled || !isSaid(each, found)) found.warnings.push(inTable(each));
  }
  for (const each of emergencyTakers) found.warnings.push(inTable(each));
  if (found.account) found.warnings.push(...checks.circles(table, found.account));
}

/** Whether the row's own check says already what is wrong with its address. */
function isSaid({ index }: RouteFinding, { warnings }: Findings): boolean {
  return warnings.some(
    ({ path, code }) => path[1] === index && path[2] === 'address' && code.startsWith('address-'),
  );
}

function inTable({ index, finding }: RouteFinding): Finding {
  return { ...finding, path: ['routes', index, ...finding.path] };
}
