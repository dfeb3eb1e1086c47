/** Routes that go to the same place as the one that is open: they can be changed with it. */
import { secretMarkersIn } from 'route-table';
import type { DraftRow, Panel } from '../router-state';

const NONE: readonly DraftRow[] = [];

/** By type and value, before the open route was edited; none while those stay as they were. */
export function alikeRows(rows: readonly DraftRow[], panel: Panel): readonly DraftRow[] {
  if (panel.kind !== 'route' || panel.rowId === undefined) return NONE;
  const { rowId, form, initial } = panel;
  const { type, destination } = initial;
  if (form['type'] === type && form['destination'] === destination) return NONE;
  if (typeof destination !== 'string' || destination.trim() === '') return NONE;
  // A kept secret belongs to its row: elsewhere its marker means nothing.
  const isMovedOnly = form['type'] === type;
  const copied = [form['destination'], isMovedOnly ? undefined : form['options']];
  if (secretMarkersIn(copied).length > 0) return NONE;
  return rows.filter(
    ({ id, route }) =>
      id !== rowId && route?.type === type && route?.destination.trim() === destination.trim(),
  );
}
