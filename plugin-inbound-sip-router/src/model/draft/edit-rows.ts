/** Edits of a draft, one for each intent of a person. Each gives the same draft where it changes nothing. */
import {
  routeFields,
  sameRoute,
  withReferred,
  type Destination,
  type Numbering,
  type Route,
} from 'route-table';
import type { Draft, DraftRow } from '../router-state';
import { draftOn, rowOf, sameNumbering } from './draft-on';
import { tableOfDraft } from './draft-table';

const DESTINATION_FIELDS = ['type', 'destination', 'options'];
const KNOWN_FIELDS: readonly string[] = [...Object.keys(routeFields), ...DESTINATION_FIELDS];

/** Puts the route into its row; a row that is not there (any more) becomes a new one with `newId`. */
export function withRoute(
  draft: Draft,
  rowId: string | undefined,
  newId: string,
  route: Route,
): Draft {
  if (rowId === undefined || !draft.rows.some(({ id }) => id === rowId)) {
    return { ...draft, rows: [...draft.rows, { id: newId, route }] };
  }
  return withRows(draft, [rowId], (row) =>
    rowOf(row.id, row.base, withUnknownFields(route, row.route ?? row.base)),
  );
}

/** Rows of the base stay, as deleted ones; new ones are gone. */
export function withoutRows(draft: Draft, rowIds: readonly string[]): Draft {
  return withRows(draft, rowIds, ({ id, base }) => base && { id, base });
}

/** As in the base; new rows are gone. */
export function withRowsReverted(draft: Draft, rowIds: readonly string[]): Draft {
  return withReferredOfBase(
    withRows(draft, rowIds, ({ id, base }) => base && { id, base, route: base }),
  );
}

export function withDefaultReverted(draft: Draft): Draft {
  return withReferredOfBase(withDefault(draft, draft.base.table.default));
}

/** A row that comes back brings the call plan that it leads to, if that is gone. */
function withReferredOfBase(draft: Draft): Draft {
  if (draft.rest === undefined) return draft;
  const table = tableOfDraft(draft);
  const complete = withReferred(table, draft.base.table);
  return complete === table ? draft : draftOn(draft.base, complete, draft);
}

export function withRowsEnabled(
  draft: Draft,
  rowIds: readonly string[],
  isEnabled: boolean,
): Draft {
  return withRows(draft, rowIds, (row) => {
    if (!row.route || (row.route.enabled ?? true) === isEnabled) return row;
    return rowOf(row.id, row.base, { ...row.route, enabled: isEnabled });
  });
}

export function withDestinations(
  draft: Draft,
  rowIds: readonly string[],
  destination: Destination,
): Draft {
  return withRows(draft, rowIds, (row) => {
    if (!row.route) return row;
    const kept = Object.entries(row.route).filter(([name]) => !DESTINATION_FIELDS.includes(name));
    const { address } = row.route;
    return rowOf(row.id, row.base, { ...Object.fromEntries(kept), ...destination, address });
  });
}

/** Rows that went where the route did go where it goes now; options of another type go, the others stay. */
export function withAlike(draft: Draft, rowIds: readonly string[], route: Route): Draft {
  return withRows(draft, rowIds, (row) => {
    if (!row.route) return row;
    const taken = row.route.type === route.type ? ['type', 'destination'] : DESTINATION_FIELDS;
    const kept = Object.entries(row.route).filter(([name]) => !taken.includes(name));
    const moved = Object.entries(route).filter(([name]) => taken.includes(name));
    // Both were validated, and the options are those of the type.
    return rowOf(row.id, row.base, Object.fromEntries([...kept, ...moved]) as unknown as Route);
  });
}

export function withGroup(draft: Draft, rowIds: readonly string[], group: string): Draft {
  return withRows(draft, rowIds, (row) => {
    if (!row.route) return row;
    const { group: before = '', ...others } = row.route;
    if (before === group) return row;
    return rowOf(row.id, row.base, group === '' ? others : { ...others, group });
  });
}

export function withDefault(draft: Draft, destination: Destination): Draft {
  const { default: base } = draft.base.table;
  if (sameRoute(destination, draft.default)) return draft;
  return { ...draft, default: sameRoute(base, destination) ? base : destination };
}

export function withNumbering(draft: Draft, numbering: Numbering | undefined): Draft {
  const { numbering: base } = draft.base.table;
  if (sameNumbering(numbering, draft.numbering)) return draft;
  return { ...draft, numbering: sameNumbering(base, numbering) ? base : numbering };
}

function withRows(
  draft: Draft,
  rowIds: readonly string[],
  edit: (row: DraftRow) => DraftRow | undefined,
): Draft {
  const chosen = new Set(rowIds);
  const rows = draft.rows.flatMap((row) => {
    if (!chosen.has(row.id)) return [row];
    const after = edit(row);
    if (!after) return [];
    return [sameRoute(after.route, row.route) ? row : after];
  });
  const isSame =
    rows.length === draft.rows.length && rows.every((row, at) => row === draft.rows[at]);
  return isSame ? draft : { ...draft, rows };
}

/** What a later version of the table has beside the fields known here is kept. */
function withUnknownFields(route: Route, before: Route | undefined): Route {
  if (!before) return route;
  const unknown = Object.entries(before).filter(([name]) => !KNOWN_FIELDS.includes(name));
  return unknown.length === 0 ? route : { ...Object.fromEntries(unknown), ...route };
}
