/** The columns of the table, and how wide each is. */
import type { SortColumn } from '../../model/router-state';

export const COLUMNS: readonly SortColumn[] = [
  'address',
  'match',
  'domain',
  'type',
  'destination',
  'comment',
  'enabled',
];

/** Of a narrow table: the others are under these. */
export const NARROW_COLUMNS: readonly SortColumn[] = ['address', 'destination', 'enabled'];

type Column = SortColumn | 'selection' | 'actions';

const FIXED = {
  selection: '48px',
  match: '106px',
  domain: '108px',
  type: '130px',
  destination: 'auto',
  comment: '12%',
  enabled: '94px',
  actions: '120px',
};

/** Of a table whose layout is fixed: what `auto` has is what the others leave. */
export function columnWidths(isNarrow: boolean): Readonly<Record<Column, string>> {
  return { ...FIXED, address: isNarrow ? '32%' : '16%' };
}
