/** That a switch is told from everything that only looks like one. */
import { diffTables } from '../comparison/diff-tables';
import type { Hours, Switch } from '../hours/hours';
import type { RouteTable } from '../table';
import { rightForChanges } from './right-for-changes';

const CLOSED: Switch = {
  state: 'closed',
  at: '2026-11-28T09:00-05:00',
  until: '2026-11-28T18:00-05:00',
  reason: 'Water',
  by: 'ada',
};
const ny: Hours = { id: 'ny', name: 'New York', timeZone: 'America/New_York' };
const unswitched: Hours = { id: 'hq', name: 'Head office', timeZone: 'Europe/Berlin' };
const hq: Hours = { ...unswitched, switch: CLOSED };
const base: RouteTable = {
  routes: [{ address: '1', type: 'say', destination: 'Hello.' }],
  default: { type: 'hangup', destination: '' },
  hours: [ny, hq],
};
const withHours = (...hours: readonly Hours[]): RouteTable => ({ ...base, hours });

test.each<[string, RouteTable, ReturnType<typeof rightForChanges>]>([
  ['a switch that is new', withHours({ ...ny, switch: CLOSED }, hq), 'switch'],
  [
    'a switch with another end',
    withHours(ny, { ...hq, switch: { ...CLOSED, until: '2026-11-28T17:00-05:00' } }),
    'switch',
  ],
  ['a switch that is gone', withHours(ny, unswitched), 'switch'],
  ['two switches', withHours({ ...ny, switch: CLOSED }, unswitched), 'switch'],
  ['hours in another order, and a switch', withHours(unswitched, ny), 'switch'],
  ['no difference', base, 'switch'],
  ['another name of the hours', withHours({ ...ny, name: 'NYC' }, hq), 'edit'],
  [
    'another time zone beside a switch',
    withHours({ ...ny, switch: CLOSED, timeZone: 'Europe/Berlin' }, hq),
    'edit',
  ],
  ['a day beside a switch', withHours({ ...ny, switch: CLOSED, days: [] }, hq), 'edit'],
  ['new hours that are switched', withHours(ny, hq, { ...hq, id: 'new' }), 'edit'],
  ['hours that are gone', withHours(hq), 'edit'],
  ['hours with the id of others', withHours(ny, hq, hq), 'edit'],
  ['a route beside a switch', { ...withHours({ ...ny, switch: CLOSED }, hq), routes: [] }, 'edit'],
  ['another default route', { ...base, default: { type: 'reject', destination: 'busy' } }, 'edit'],
  ['a plan called hours', { ...base, plans: [{ id: 'hours', name: 'x', steps: [] }] }, 'edit'],
  ['rights', { ...base, access: { view: ['agent'] } }, 'admin'],
  ['empty rights', { ...base, access: {} }, 'admin'],
  [
    'rights beside a switch',
    { ...withHours({ ...ny, switch: CLOSED }, hq), access: { edit: ['agent'] } },
    'admin',
  ],
])('%s', (_what, after, right) => {
  expect(rightForChanges(diffTables(base, after))).toBe(right);
});

test('whoever says otherwise is not believed: the kind of the change does not matter, its fields do', () => {
  const route = { path: ['plans', '@ny', 'switch'], after: 1 };
  expect(rightForChanges([{ kind: 'lists-changed', fields: [route] }])).toBe('edit');
  const order = { path: ['hours', '#order', 'switch'], after: 1 };
  expect(rightForChanges([{ kind: 'lists-changed', fields: [order] }])).toBe('edit');
});
