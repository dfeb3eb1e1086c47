/** Checks what only the rows together can tell: routes that repeat others, that no call reaches, or that take emergency calls. */
import type { TableSource } from '../matching/compile-table';
import { findEmergencyTakers } from '../emergency/emergency-takers';
import { findDuplicateRoutes } from '../reachability/duplicate-routes';
import type { RouteFinding } from '../reachability/duplicate-routes';
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { findUnreachableRoutes } from '../reachability/unreachable-routes';

/** Rows that cannot be read are passed over: what is wrong with them is told already. */
export function checkRowsTogether(table: TableSource, found: Findings): void {
  for (const finding of findDuplicateRoutes(table)) {
    fault(found, addressOf(finding), finding.code, finding.message);
  }
  for (const finding of findUnreachableRoutes(table)) {
    warn(found, addressOf(finding), finding.code, finding.message);
  }
  for (const finding of findEmergencyTakers(table)) {
    warn(found, addressOf(finding), finding.code, finding.message);
  }
}

function addressOf({ index }: RouteFinding): Path {
  return ['routes', index, 'address'];
}
