/** What every part of a row of the table is given. */
import type { RowView } from '../../model/selectors';
import type { RowActions } from './row-actions';

export interface RowProps {
  readonly row: RowView;
  readonly actions: RowActions;
}
