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

/** Of a narrow table: the others stand under these. */
export const NARROW_COLUMNS: readonly SortColumn[] = ['address', 'destination', 'enabled'];

export const WIDTHS: Readonly<Record<SortColumn | 'selection' | 'actions', string>> = {
  selection: '48px',
  address: '172px',
  match: '92px',
  domain: '120px',
  type: '128px',
  destination: 'auto',
  comment: '14%',
  enabled: '92px',
  actions: '120px',
};
