/** Which entries of the history are found. */
import type { HistoryEntry } from 'admin-contract';
import { routeKey, type RouteChange } from 'route-table';
import { say } from '../../../test/model/builders';
import { lastChangeOf, matchesFilter, type HistoryFilter } from './find-entries';

const now = Date.parse('2026-11-29T12:00:00.000Z');
const changed = (address: string): RouteChange => ({
  kind: 'added',
  key: routeKey(say(address)),
  route: say(address),
});
const entry = (more: Partial<Extract<HistoryEntry, { kind: 'publish' }>> = {}): HistoryEntry => ({
  kind: 'publish',
  id: 'p',
  author: 'ada_40example_2Ecom',
  at: '2026-11-29T10:00:00.000Z',
  note: 'Ticket 4711',
  changes: { kind: 'listed', changes: [changed('100')] },
  ...more,
});
const finds = (filter: Partial<HistoryFilter>, each = entry()) =>
  matchesFilter(each, { search: '', span: 'all', about: undefined, ...filter }, now);

test.each([
  ['an address', '100'],
  ['a person', 'Ada@Example'],
  ['a note', 'ticket 47'],
])('an entry is found by %s', (_, search) => {
  expect(finds({ search })).toBe(true);
});

test('an entry in which the searched text is nowhere is not found', () => {
  expect(finds({ search: '4712' })).toBe(false);
});

test.each([
  ['day', '2026-11-28T13:00:00.000Z', '2026-11-28T11:00:00.000Z'],
  ['week', '2026-11-23T12:00:00.000Z', '2026-11-21T12:00:00.000Z'],
  ['month', '2026-10-30T12:00:00.000Z', '2026-10-28T12:00:00.000Z'],
] as const)('the last %s has an edge', (span, inside, outside) => {
  expect(finds({ span }, entry({ at: inside }))).toBe(true);
  expect(finds({ span }, entry({ at: outside }))).toBe(false);
});

test('what may have changed a route is shown with what did', () => {
  const about = routeKey(say('100'));
  expect(finds({ about })).toBe(true);
  expect(finds({ about }, entry({ changes: { kind: 'too-many', count: 9 } }))).toBe(true);
  expect(finds({ about: routeKey(say('200')) })).toBe(false);
});

test('the last change of a route is sure only if it is listed', () => {
  const key = routeKey(say('100'));
  const other = entry({ id: 'other', changes: { kind: 'listed', changes: [changed('200')] } });
  const many = entry({ id: 'many', changes: { kind: 'too-many', count: 9 } });
  expect(lastChangeOf([other, entry()], key)).toMatchObject({ entry: { id: 'p' }, isSure: true });
  expect(lastChangeOf([many, entry()], key)).toMatchObject({
    entry: { id: 'many' },
    isSure: false,
  });
  expect(lastChangeOf([other], key)).toBeUndefined();
});
