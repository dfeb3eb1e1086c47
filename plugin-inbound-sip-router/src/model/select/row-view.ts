/** The rows of the draft as the table shows them. */
import type { AccountDestinations } from 'admin-contract';
import type { Destination, Issue, Route, RouteTable } from 'route-table';
import { describeDestination } from '../destination-text';
import { nameIn } from '../plans/step-words';
import { hideRowSecrets } from '../draft/hidden-secrets';
import type { DraftRow } from '../router-state';
import type { RowFindings } from './validation';

export interface RowView {
  readonly id: string;
  /** As it is in the draft; of a deleted row, as it was in the base. */
  readonly route: Route;
  readonly mark: 'unchanged' | 'new' | 'changed' | 'deleted';
  /** Paths begin at the row. */
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
  /** Readable destination. */
  readonly value: string;
}

/** What rows lead to by name. */
export type NamedThings = Pick<RouteTable, 'plans' | 'teams'>;

const NONE: readonly Issue[] = [];

/** Views of rows without findings, with what they were made of: most rows of a draft stay as they are. */
const plainViews = new WeakMap<
  DraftRow,
  {
    readonly view: RowView;
    readonly destinations: AccountDestinations | undefined;
    readonly things: NamedThings | undefined;
  }
>();

/** A row that stays what it is keeps its view, the very same value. */
export function viewRows(
  rows: readonly DraftRow[],
  findings: RowFindings,
  destinations: AccountDestinations | undefined,
  things?: NamedThings,
): readonly RowView[] {
  return rows.flatMap((row) => {
    const found = findings.get(row.id);
    const known = found ? undefined : plainViews.get(row);
    if (
      known &&
      known.destinations === destinations &&
      (known.things === things || !leadsToThing(known.view.route))
    ) {
      return [known.view];
    }
    const route = row.route ?? row.base;
    if (!route) return [];
    const view = {
      id: row.id,
      route,
      mark: markOf(row),
      issues: found?.issues ?? NONE,
      warnings: found?.warnings ?? NONE,
      value: valueOf(route, destinations, things),
    };
    if (!found) plainViews.set(row, { view, destinations, things });
    return [view];
  });
}

function leadsToThing({ type }: Destination): boolean {
  return type === 'call-plan' || type === 'ring';
}

/** Plans and teams by the names that people gave them. */
export function valueOf(
  row: Destination,
  destinations: AccountDestinations | undefined,
  things: NamedThings | undefined,
): string {
  if (row.type === 'call-plan') return nameIn(things?.plans, row.destination);
  if (row.type === 'ring') return nameIn(things?.teams, row.destination);
  return describeDestination(hideRowSecrets(row), destinations);
}

function markOf({ base, route }: DraftRow): RowView['mark'] {
  if (!base) return 'new';
  if (!route) return 'deleted';
  return base === route ? 'unchanged' : 'changed';
}
