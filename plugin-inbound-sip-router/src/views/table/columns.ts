/** The columns of the table, and how wide each is. */
import type { SortColumn } from '../../model/router-state';

const ALL_COLUMNS: readonly SortColumn[] = [
  'address',
  'match',
  'domain',
  'type',
  'destination',
  'group',
  'comment',
  'calls',
  'enabled',
];

/** Of a narrow table: the others are under these. */
const NARROW_COLUMNS: readonly SortColumn[] = ['address', 'destination', 'enabled'];

/** What decides which columns there are. */
export interface TableLayout {
  readonly isNarrow: boolean;
  /** Some route is in a group. */
  readonly hasGroups: boolean;
  /** Somebody has asked for calls. */
  readonly hasCalls: boolean;
}

export function columnsOf({ isNarrow, hasGroups, hasCalls }: TableLayout): readonly SortColumn[] {
  if (isNarrow) return NARROW_COLUMNS;
  return ALL_COLUMNS.filter(
    (column) => (column !== 'group' || hasGroups) && (column !== 'calls' || hasCalls),
  );
}

type Column = SortColumn | 'selection' | 'actions';

const FIXED = {
  selection: '48px',
  match: '106px',
  domain: '108px',
  type: '130px',
  destination: 'auto',
  group: '110px',
  comment: 'auto',
  calls: '120px',
  enabled: '94px',
  actions: '120px',
};

/** Of a table whose layout is fixed: those with `auto` share what the others leave. */
export function columnWidths(isNarrow: boolean): Readonly<Record<Column, string>> {
  return { ...FIXED, address: isNarrow ? '32%' : '16%' };
}
