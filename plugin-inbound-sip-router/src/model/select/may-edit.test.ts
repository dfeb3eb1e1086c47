/** Who is told who called. */
import { after, liveOf, loaded, say } from '../../../test/model/builders';
import { selectMayEdit } from './may-edit';

test.each([
  [undefined, true],
  [['admin'], true],
  [['view', 'edit'], true],
  [['view', 'switch'], false],
  [[], false],
] as const)('with the rights %j: %j', (rights, may) => {
  const live = liveOf([say('a')], 'ZN1', { rights });
  expect(selectMayEdit(after(undefined, loaded(live)))).toBe(may);
});

test('before a table is loaded nobody may', () => {
  expect(selectMayEdit(after(undefined))).toBe(false);
});
