/** Finds rows, also those without a call. */
import type { TableView } from '../router-state';
import { matchingRows, type SearchedRow } from './find-rows';
import type { RowView } from './row-view';
import { callsOf, type UsageView } from './usage-view';

/** If it is not known which routes are quiet, all are shown. */
export function rowsByUsage(
  rows: readonly SearchedRow[],
  search: string,
  types: TableView['types'],
  filter: TableView['filter'],
  group: TableView['group'],
  taker: RowView | undefined,
  usage: UsageView | undefined,
): readonly RowView[] {
  const known = filter === 'not-called' && !usage ? 'all' : filter;
  return matchingRows(rows, search, types, known, group, taker, (row) => callsOf(usage, row) > 0);
}
