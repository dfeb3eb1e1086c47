/** Finds the rows that search and filters leave. */
import { english } from 'route-table';
import type { TableView } from '../router-state';
import type { RowView } from './row-view';

/** A row with the text that is searched: every field of it. */
export interface SearchedRow {
  readonly row: RowView;
  readonly text: string;
}

export function searchedRows(rows: readonly RowView[]): readonly SearchedRow[] {
  return rows.map((row) => ({ row, text: textOf(row) }));
}

/** Every word of the search is somewhere in the row, in capitals or small letters. */
export function matchingRows(
  rows: readonly SearchedRow[],
  search: string,
  types: TableView['types'],
  filter: TableView['filter'],
): readonly RowView[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found: RowView[] = [];
  for (const { row, text } of rows) {
    if (types.length > 0 && !types.includes(row.route.type)) continue;
    if (!passes(row, filter)) continue;
    if (words.every((word) => text.includes(word))) found.push(row);
  }
  return found;
}

function passes({ mark, issues, warnings, route }: RowView, filter: TableView['filter']): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'changed':
      return mark !== 'unchanged';
    case 'problems':
      return issues.length > 0 || warnings.length > 0;
    case 'disabled':
      return route.enabled === false;
  }
}

function textOf({ route, value }: RowView): string {
  const { address, match = 'exact', domain = '', comment = '', type, destination, options } = route;
  const settings = options === undefined ? '' : JSON.stringify(options);
  return [
    address,
    match,
    domain,
    comment,
    type,
    english.types[type].label,
    destination,
    value,
    settings,
  ]
    .join('\n')
    .toLowerCase();
}
