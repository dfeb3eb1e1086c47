/** Who refers to an element is said, and another element takes its place everywhere. */
import type { RouteTable } from '../table';
import { routeKey } from './route-key';
import { usersOf, withReplaced } from './users';

const step = (id: string, hours: string) => ({
  id,
  when: { hours: { id: hours, is: ['open'] } },
  type: 'say',
  destination: 'x',
});
const table = {
  routes: [
    { address: '1', type: 'call-plan', destination: 'p', hours: 'h' },
    { address: '2', type: 'say', destination: 'p', hours: 'h2' },
    { address: '3', type: 'say', destination: 'h', comment: 'untouched' },
  ],
  default: { type: 'call-plan', destination: 'p', hours: 'h' },
  everyCall: 'p',
  hours: [
    { id: 'h', name: 'One', timeZone: 'Europe/Berlin', holidays: ['us', 'de'] },
    { id: 'h2', name: 'Two', timeZone: 'Europe/Berlin', holidays: ['us'] },
  ],
  plans: [
    {
      id: 'p',
      name: 'Plan',
      steps: [
        step('a', 'h'),
        step('b', 'h'),
        { id: 'c', when: { caller: { list: ['vip', 'old'] } }, type: 'ring', destination: 'team' },
      ],
    },
    { id: 'q', name: 'Other', steps: [step('a', 'h2')] },
  ],
  // As it comes from JSON.
} as unknown as RouteTable;
const keyOf = (at: number) => routeKey(table.routes[at]!);

test.each([
  ['hours', 'h', [{ list: 'routes', key: keyOf(0) }, 'default', 'plans p']],
  ['plans', 'p', [{ list: 'routes', key: keyOf(0) }, 'default', 'everyCall']],
  ['holidays', 'us', ['hours h', 'hours h2']],
  ['teams', 'team', ['plans p']],
  ['callerLists', 'old', ['plans p']],
  ['plans', 'q', []],
] as const)('users of %s %s', (list, id, expected) => {
  const users = expected.map((user) => {
    if (typeof user !== 'string') return user;
    const [field, key = ''] = user.split(' ');
    return { list: field, key };
  });
  const found = usersOf(table, list, id);
  expect(found).toHaveLength(users.length);
  expect(found).toEqual(expect.arrayContaining(users));
});

test('another element takes its place, and nothing else is rewritten', () => {
  const next = withReplaced(table, 'hours', 'h', 'h2');
  expect(usersOf(next, 'hours', 'h')).toEqual([]);
  expect(next.routes.map(({ hours }) => hours)).toEqual(['h2', 'h2', undefined]);
  expect(next.default.hours).toBe('h2');
  expect(next.plans?.[0]?.steps.map(({ when }) => when?.hours?.id)).toEqual([
    'h2',
    'h2',
    undefined,
  ]);
  expect(next.routes[2]).toBe(table.routes[2]);
  expect(next.plans?.[1]).toBe(table.plans?.[1]);
});

test('in a list it is named once', () => {
  const next = withReplaced(table, 'holidays', 'us', 'de');
  expect(next.hours?.map(({ holidays }) => holidays)).toEqual([['de'], ['de']]);
});

test('without another element, what may do without loses it, and the rest keeps it', () => {
  const withoutHours = withReplaced(table, 'hours', 'h');
  expect(withoutHours.routes[0]).not.toHaveProperty('hours');
  expect(withoutHours.plans?.[0]?.steps[0]?.when?.hours?.id).toBe('h');
  const withoutHolidays = withReplaced(table, 'holidays', 'us');
  expect(withoutHolidays.hours?.map(({ holidays }) => holidays)).toEqual([['de'], undefined]);
  expect(withReplaced(table, 'plans', 'p').routes[0]?.destination).toBe('p');
});

test('a table in which nothing refers to it is the same value', () => {
  expect(withReplaced(table, 'plans', 'q', 'p')).toBe(table);
});
