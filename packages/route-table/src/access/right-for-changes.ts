/** Which right a change of the table takes: told by the difference between two tables, never by who asks for what. */
import type { RouteChange } from '../comparison/diff-tables';
import { elementName } from '../comparison/keyed-list';
import type { Right } from './access';

/** `admin`: no right that a table can give is enough. */
export type NeededRight = Extract<Right, 'switch' | 'edit'> | 'admin';

/** `changes` are those of `diffTables`. */
export function rightForChanges(changes: readonly RouteChange[]): NeededRight {
  if (changes.some(({ kind }) => kind === 'access-changed')) return 'admin';
  return changes.every(isSwitch) ? 'switch' : 'edit';
}

/** Fields within the switch of hours that were there before, and are there after. */
function isSwitch(change: RouteChange): boolean {
  return (
    change.kind === 'lists-changed' &&
    change.fields.every(
      ({ path: [list, element = '', field] }) =>
        list === 'hours' && element.startsWith(elementName('')) && field === 'switch',
    )
  );
}
