/** The checks of a table whose time grows with its routes: whoever validates it again may keep what they found. */
import { findCircles } from '../circles/find-circles';
import type { OwnAccount } from '../circles/own-account';
import { findEmergencyTakers } from '../emergency/emergency-takers';
import type { Finding, Findings } from '../findings/findings';
import type { UnknownFields } from '../findings/untrusted';
import type { TableSource } from '../matching/compile-table';
import { groupRoutes } from '../matching/route-groups';
import { findDuplicateRoutes, type RouteFinding } from '../reachability/duplicate-routes';
import { findUnreachableRoutes } from '../reachability/unreachable-routes';
import { utf8Length } from '../twiml/response-size';
import { checkRoute } from './check-route';

/** A table as far as it is looked at by calls, valid or not. */
export type ComparedTable = TableSource & { readonly default: unknown };

export interface TableChecks {
  /** What is wrong with one row, told with its place in the table. */
  readonly route: (row: unknown, index: number, found: Findings) => void;
  /** What only the keys of the rows tell together; never-dialled routes with the rest. */
  readonly keys: (table: ComparedTable) => KeyFindings;
  readonly circles: (table: ComparedTable, account: OwnAccount) => readonly Finding[];
  /** Bytes of the table as JSON, UTF-8. The table is plain JSON. */
  readonly bytes: (table: UnknownFields) => number;
  /** So many values a table may hold at most; left out: as many as an asset may. */
  readonly maxValues?: number;
}

/** By what each is: the index names the row. */
export interface KeyFindings {
  readonly duplicates: readonly RouteFinding[];
  readonly unreachable: readonly RouteFinding[];
  readonly emergencyTakers: readonly RouteFinding[];
}

/** Everything from the start, each time. */
export const FULL_CHECKS: TableChecks = {
  route: (row, index, found) => {
    checkRoute(row, ['routes', index], found);
  },
  keys: (table) => {
    const grouped = groupRoutes(table);
    return {
      duplicates: findDuplicateRoutes(table, grouped),
      unreachable: findUnreachableRoutes(table, grouped),
      emergencyTakers: findEmergencyTakers(table, grouped),
    };
  },
  circles: findCircles,
  bytes: (table) => utf8Length(JSON.stringify(table)),
};
