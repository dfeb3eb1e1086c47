/** Going back over changes leads to the table before them, or nowhere. */
import type { Route, RouteTable } from '../table';
import { diffTables } from './diff-tables';
import { tableAfter, undoChanges, type TableStep } from './undo-changes';

const say = (address: string, destination: string): Route => ({
  address,
  type: 'say',
  destination,
});
const before: RouteTable = {
  routes: [say('a', 'A')],
  default: { type: 'hangup', destination: '' },
};
const after: RouteTable = {
  routes: [say('a', 'A2'), say('b', 'B')],
  default: { type: 'hangup', destination: '' },
};
const step: TableStep = { changes: { kind: 'listed', changes: diffTables(before, after) } };

test('a step that lists its changes is undone', () => {
  expect(tableAfter(after, [step], 0)).toBe(after);
  expect(diffTables(tableAfter(after, [step], 1)!, before)).toEqual([]);
});

test('behind a step that does not list its changes the way back is not known', () => {
  expect(tableAfter(after, [{ changes: { kind: 'unknown' } }, step], 1)).toBeUndefined();
});

test('changes that did not lead to the table are not undone', () => {
  expect(undoChanges(before, diffTables(before, after))).toBeUndefined();
});
