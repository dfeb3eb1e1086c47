/** Keeps an open panel right when the draft changes underneath it. */
import { sameJson } from 'route-table';
import { itemsOf } from '../draft/edit-items';
import type { Draft, Panel, RowForm } from '../router-state';
import { formOf, typedOnto } from './row-form';

const CLOSED: Panel = { kind: 'none' };

/**
 * What was typed stays; fields that were not touched follow the row. A row that is gone closes its panel, or, where
 * something was typed, becomes a new route.
 */
export function panelOnDraft(panel: Panel, draft: Draft): Panel {
  switch (panel.kind) {
    case 'route': {
      if (panel.rowId === undefined) return panel;
      const row = draft.rows.find(({ id }) => id === panel.rowId);
      if (row) return onRow(panel, formOf(row.route ?? row.base));
      return sameJson(panel.form, panel.initial) ? CLOSED : { ...panel, rowId: undefined };
    }
    case 'default':
      return onRow(panel, formOf(draft.default));
    case 'item': {
      if (panel.itemId === undefined) return panel;
      const item = itemsOf(draft, panel.collection).find(({ id }) => id === panel.itemId);
      if (item) return onRow(panel, formOf(item));
      return sameJson(panel.form, panel.initial) ? CLOSED : { ...panel, itemId: undefined };
    }
    case 'numbering':
      return onRow(panel, formOf(draft.numbering));
    case 'switch':
    case 'bulk-destination':
    case 'try':
    case 'review':
    case 'conflicts':
    case 'history':
    case 'usage':
    case 'call':
    case 'transfer':
    case 'none':
      return panel;
  }
}

function onRow<P extends { readonly form: RowForm; readonly initial: RowForm }>(
  panel: P,
  now: RowForm,
): P {
  if (sameJson(panel.initial, now)) return panel;
  return { ...panel, form: typedOnto(panel.initial, panel.form, now), initial: now };
}
