/** Routes that go to the same place are changed together with the one that is open, if wanted. */
import type { Route } from 'route-table';
import { after, liveOf, loaded, say } from '../../../test/model/builders';
import type { RouterAction } from '../router-action';
import { selectAlike, selectChanges, selectDraftTable, selectPage } from '../selectors';

const client = (address: string, more: object = {}): Route => ({
  address,
  type: 'dial-client',
  destination: 'alice',
  ...more,
});
const routes = [
  client('1', { options: { timeout: 20 } }),
  client('2', { comment: 'two', options: { timeout: 30 } }),
  client('3', { enabled: false }),
  say('4', 'alice'),
];
const start = after(undefined, loaded(liveOf(routes)));
const ids = selectPage(start).rows.map(({ id }) => id);
const [first = '', second = ''] = ids;
const open: RouterAction = { type: 'inboundSipRouter/view/routeOpened', rowId: first };
const typed = (path: string, value: string): RouterAction => ({
  type: 'inboundSipRouter/view/fieldTyped',
  path: [path],
  value,
});
const found = (...actions: readonly RouterAction[]) =>
  selectAlike(after(start, ...actions)).map(({ route }) => route?.address);

test('they are found once the destination is another, by where it was before', () => {
  expect(found(open)).toEqual([]);
  expect(found(open, typed('comment', 'x'))).toEqual([]);
  expect(found(open, typed('destination', 'bob'))).toEqual(['2', '3']);
  expect(found(open, typed('destination', 'bob'), typed('destination', 'alice'))).toEqual([]);
});

test('what is deleted does not go there any more', () => {
  const gone: RouterAction = { type: 'inboundSipRouter/draft/routesDeleted', rowIds: [second] };
  expect(found(gone, open, typed('destination', 'bob'))).toEqual(['3']);
});

test('a kept secret is not handed to other routes', () => {
  expect(found(open, typed('destination', 'sip:u:__secret_0123456789abcdef__@h'))).toEqual([]);
});

const saved = (route: Route): RouterAction => ({
  type: 'inboundSipRouter/draft/routeSaved',
  rowId: first,
  newId: 'new',
  route,
  alike: ids.slice(1, 3),
});

test('they keep their own options and comments, in one step that can be undone', () => {
  const state = after(start, saved({ ...client('1'), destination: 'bob' }));
  expect(selectDraftTable(state)?.routes).toEqual([
    { address: '1', type: 'dial-client', destination: 'bob' },
    { ...routes[1], destination: 'bob' },
    { ...routes[2], destination: 'bob' },
    routes[3],
  ]);
  expect(selectChanges(after(state, { type: 'inboundSipRouter/draft/undone' }))).toEqual([]);
});

test('with another type they get its options instead of their own', () => {
  const hello = say('1', 'Hello', { options: { loop: 2 } });
  const state = after(start, saved(hello));
  const destination = { type: 'say', destination: 'Hello', options: { loop: 2 } };
  expect(selectDraftTable(state)?.routes.slice(1, 3)).toEqual([
    { address: '2', comment: 'two', ...destination },
    { address: '3', enabled: false, ...destination },
  ]);
});
