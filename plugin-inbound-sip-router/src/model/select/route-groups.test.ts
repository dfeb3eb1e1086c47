/** Groups of routes: which there are, what a filter leaves, and what a change of many does. */
import { after, liveOf, loaded, say } from '../../../test/model/builders';
import type { RouterAction } from '../router-action';
import { selectChanges, selectDraftTable, selectGroups, selectPage } from '../selectors';

const routes = [
  say('1', 'One', { group: 'Support' }),
  say('2', 'Two', { group: ' Sales ' }),
  say('3', 'Three'),
  say('4', 'Four', { group: 'Support' }),
  // Deployed by hand: it can be shown, and put right.
  say('5', 'Five', { group: 7 }),
];
const start = after(undefined, loaded(liveOf(routes)));
const ids = selectPage(start).rows.map(({ id }) => id);
const filtered = (group: string | undefined): RouterAction => ({
  type: 'inboundSipRouter/view/groupFiltered',
  group,
});
const addresses = (...actions: readonly RouterAction[]) =>
  selectPage(after(start, ...actions)).rows.map(({ route }) => route.address);
const changed = (rowIds: readonly string[], group: string): RouterAction => ({
  type: 'inboundSipRouter/draft/groupChanged',
  rowIds,
  group,
});

test('each group is named once, in order; blanks around it do not make another', () => {
  expect(selectGroups(start)).toEqual(['Sales', 'Support']);
  expect(selectGroups(after(undefined, loaded(liveOf([say('3')]))))).toEqual([]);
});

test('the filter shows one group, the routes of none, or all', () => {
  expect(addresses(filtered('Support'))).toEqual(['1', '4']);
  expect(addresses(filtered('Sales'))).toEqual(['2']);
  expect(addresses(filtered(''))).toEqual(['3', '5']);
  expect(addresses(filtered('Support'), filtered(undefined))).toHaveLength(5);
});

test('the search finds a group, and the table can be sorted by it', () => {
  expect(addresses({ type: 'inboundSipRouter/view/searched', search: 'support' })).toEqual([
    '1',
    '4',
  ]);
  const sort = { column: 'group', direction: 'descending' } as const;
  expect(addresses({ type: 'inboundSipRouter/view/sorted', sort })).toEqual([
    '1',
    '4',
    '2',
    '3',
    '5',
  ]);
});

test('the group of many routes is changed in one step, and only that', () => {
  const state = after(start, changed(ids.slice(0, 3), 'Brand A'));
  expect(selectDraftTable(state)?.routes.slice(0, 3)).toEqual([
    say('1', 'One', { group: 'Brand A' }),
    say('2', 'Two', { group: 'Brand A' }),
    say('3', 'Three', { group: 'Brand A' }),
  ]);
  expect(selectChanges(after(state, { type: 'inboundSipRouter/draft/undone' }))).toEqual([]);
});

test('out of its group, a route says nothing of one', () => {
  const state = after(start, changed(ids.slice(0, 3), ''));
  expect(selectDraftTable(state)?.routes.slice(0, 3)).toEqual([
    say('1', 'One'),
    say('2', 'Two'),
    say('3', 'Three'),
  ]);
  expect(selectChanges(state)).toHaveLength(2);
});
