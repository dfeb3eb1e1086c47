/** Puts the rows of the table into order. */
import type { Texts } from '../../texts/texts';
import type { SortColumn, TableView } from '../router-state';
import { screenTypeOf } from '../screen-type';
import { groupOf } from './route-groups';
import type { RowView } from './row-view';

/** Numbers within texts by value: 9 before 10. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Rows that are equal stay in the order of the table. */
export function sortRows(
  rows: readonly RowView[],
  sort: TableView['sort'],
  types: Texts['table']['types'],
  callsOf: (row: RowView) => number = () => 0,
): readonly RowView[] {
  if (!sort) return rows;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, sort.column, types, callsOf) }));
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

function keyOf(
  row: RowView,
  column: SortColumn,
  types: Texts['table']['types'],
  callsOf: (row: RowView) => number,
): string {
  const { route, value } = row;
  switch (column) {
    case 'address':
      return route.address;
    case 'match':
      return route.match ?? 'exact';
    case 'domain':
      return route.domain ?? '';
    case 'type':
      return types[screenTypeOf(route)];
    case 'destination':
      return value;
    case 'group':
      return groupOf(route);
    case 'comment':
      return route.comment ?? '';
    case 'enabled':
      return route.enabled === false ? '1' : '0';
    case 'calls':
      return String(callsOf(row));
  }
}
