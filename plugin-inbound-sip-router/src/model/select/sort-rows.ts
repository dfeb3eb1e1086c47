/** Puts the rows of the table into order. */
import { english } from 'route-table';
import type { SortColumn, TableView } from '../router-state';
import type { RowView } from './row-view';

/** Numbers within texts by value: 9 before 10. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Rows that are equal stay in the order of the table. */
export function sortRows(rows: readonly RowView[], sort: TableView['sort']): readonly RowView[] {
  if (!sort) return rows;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, sort.column) }));
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const compare = sort.column === 'address' ? compareAddresses : collator.compare;
  keyed.sort((left, right) => sign * compare(left.key, right.key));
  return keyed.map(({ row }) => row);
}

/** E.164 numbers as in a telephone directory: +1212… before the prefix +1312. */
function compareAddresses(left: string, right: string): number {
  if (!left.startsWith('+') || !right.startsWith('+')) return collator.compare(left, right);
  return left < right ? -1 : left > right ? 1 : 0;
}

function keyOf({ route, value }: RowView, column: SortColumn): string {
  switch (column) {
    case 'address':
      return route.address;
    case 'match':
      return route.match ?? 'exact';
    case 'domain':
      return route.domain ?? '';
    case 'type':
      return english.types[route.type].label;
    case 'destination':
      return value;
    case 'comment':
      return route.comment ?? '';
    case 'enabled':
      return route.enabled === false ? '1' : '0';
  }
}
