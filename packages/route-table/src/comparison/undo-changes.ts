/** The table as it was before changes were made to it. */
import type { RouteTable } from '../table';
import { applyChanges } from './apply-changes';
import { fieldChange } from './diff-fields';
import type { RouteChange } from './diff-tables';
import type { RecordShape } from './record-shape';
import { TABLE_SHAPE } from './table-shape';

/** What of a step in the history the way back needs: steps that do not list their changes end it. */
export interface TableStep {
  readonly changes:
    | { readonly kind: 'listed'; readonly changes: readonly RouteChange[] }
    | { readonly kind: 'too-many' }
    | { readonly kind: 'unknown' };
}

/** Undefined if the changes are not those that led to the table; markers of secrets may have other digits by now. */
export function undoChanges(
  table: RouteTable,
  changes: readonly RouteChange[],
  shape: RecordShape = TABLE_SHAPE,
): RouteTable | undefined {
  const undone = applyChanges(table, changes.map(inverse), { anyMarker: true, shape });
  return undone.kind === 'applied' ? undone.table : undefined;
}

function inverse(change: RouteChange): RouteChange {
  switch (change.kind) {
    case 'added':
      return { ...change, kind: 'removed' };
    case 'removed':
      return { ...change, kind: 'added' };
    case 'changed':
    case 'default-changed':
    case 'settings-changed':
    case 'lists-changed':
    case 'access-changed':
      return {
        ...change,
        fields: change.fields.map(({ path, before, after }) => fieldChange(path, after, before)),
      };
  }
}

/** The table as the step at `index` left it, steps newest first; undefined if the way back is not known. */
export function tableAfter(
  live: RouteTable,
  steps: readonly TableStep[],
  index: number,
): RouteTable | undefined {
  let table: RouteTable | undefined = live;
  for (const { changes } of steps.slice(0, index)) {
    if (!table || changes.kind !== 'listed') return undefined;
    table = undoChanges(table, changes.changes);
  }
  return table;
}
