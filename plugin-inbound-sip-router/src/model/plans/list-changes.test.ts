/** That a review names plans, hours, teams and lists, and says what of them differs. */
import { diffTables, type RouteTable } from 'route-table';
import { tableOf } from '../../../test/model/builders';
import { english } from '../../texts/texts';
import { listRows } from './list-changes';

const step = (id: string, destination: string) =>
  ({ id, type: 'dial-client', destination }) as const;
const withPlan = (...steps: ReturnType<typeof step>[]): RouteTable =>
  tableOf([], { plans: [{ id: 'p', name: 'Support', steps }] });

function rows(before: RouteTable, after: RouteTable) {
  return diffTables(before, after)
    .flatMap((change) =>
      change.kind === 'lists-changed' ? listRows(change.fields, [after, before], english) : [],
    )
    .map(({ kind, title, fields }) => ({
      kind,
      title,
      fields: fields.map(({ name, before: was, after: is }) => [name, was, is]),
    }));
}

test('a new plan is told by its steps, and so is one that is gone', () => {
  const added = rows(tableOf([]), withPlan(step('a', 'ada'), step('b', 'ben')));
  expect(added).toEqual([
    {
      kind: 'added',
      title: 'Call plan Support',
      fields: [
        ['Step 1', undefined, 'Ring ada'],
        ['Step 2', undefined, 'Ring ben'],
      ],
    },
  ]);
  const [removed] = rows(withPlan(step('a', 'ada')), tableOf([]));
  expect(removed).toMatchObject({ kind: 'removed', fields: [['Step 1', 'Ring ada', undefined]] });
});

test('a changed step is told by its place, its field and both values; a move by both orders', () => {
  expect(rows(withPlan(step('a', 'ada')), withPlan(step('a', 'bea')))).toEqual([
    {
      kind: 'changed',
      title: 'Call plan Support',
      fields: [['Step 1 › Client identity', 'ada', 'bea']],
    },
  ]);
  const timed = { ...step('a', 'ada'), options: { timeout: 20 } };
  expect(rows(withPlan(step('a', 'ada')), withPlan(timed))).toMatchObject([
    { fields: [['Step 1 › Timeout', undefined, 20]] },
  ]);
  const two = [step('a', 'ada'), step('b', 'ben')] as const;
  const [moved] = rows(withPlan(...two), withPlan(two[1], two[0]));
  expect(moved?.fields).toEqual([
    ['Steps › Order', ['Ring ada', 'Ring ben'], ['Ring ben', 'Ring ada']],
  ]);
});

test('hours are told by their days', () => {
  const hours = (mon: string): RouteTable =>
    tableOf([], {
      hours: [{ id: 'h', name: 'New York', timeZone: 'America/New_York', week: { mon: [mon] } }],
    });
  expect(rows(hours('09:00-17:00'), hours('09:00-18:00'))).toMatchObject([
    { title: 'Hours New York', fields: [[expect.any(String), ['09:00-17:00'], ['09:00-18:00']]] },
  ]);
});

test('a caller that is added to a list is told by its number', () => {
  const list = (...addresses: string[]): RouteTable =>
    tableOf([], {
      callerLists: [
        {
          id: 'l',
          name: 'Blocked callers',
          entries: addresses.map((address) => ({ id: address.slice(1), address })),
        },
      ],
    });
  expect(rows(list('+1'), list('+1', '+2'))).toMatchObject([
    { title: 'Caller list Blocked callers', fields: [['+2', undefined, '+2']] },
  ]);
});

test('days, members and callers are told in words, not as they are written', () => {
  const after: RouteTable = tableOf([], {
    holidays: [
      {
        id: 'x',
        name: 'US',
        days: [
          { id: 'c', on: '12-25', name: 'Christmas' },
          { id: 'e', on: '12-24', open: ['08:00-12:00'], name: 'Christmas Eve' },
        ],
      },
    ],
    teams: [
      {
        id: 't',
        name: 'On call',
        members: [{ id: 'm', type: 'dial-client', destination: 'ada', options: { timeout: 20 } }],
      },
    ],
    callerLists: [
      { id: 'l', name: 'VIP', entries: [{ id: 'e', address: '+15550001111', comment: 'Known' }] },
    ],
  });
  const told = rows(tableOf([]), after).map(({ title, fields }) => [title, ...fields]);
  expect(new Map(told.map(([title, ...fields]) => [title, fields]))).toEqual(
    new Map([
      [
        'Holidays US',
        [
          ['Christmas', undefined, '12-25'],
          ['Christmas Eve', undefined, '12-24, 08:00-12:00'],
        ],
      ],
      ['Team On call', [['ada', undefined, 'Ring ada for 20 seconds']]],
      ['Caller list VIP', [['+15550001111', undefined, '+15550001111, Known']]],
    ]),
  );
});
