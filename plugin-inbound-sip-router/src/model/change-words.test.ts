/** Changes in words. */
import { diffTables, routeKey, type Route, type RouteTable } from 'route-table';
import { english } from '../texts/texts';
import { changedRow, routeNameOfKey } from './change-words';

const say: Route = { address: 'say', type: 'say', destination: 'Hello' };
const table = (...routes: Route[]): RouteTable => ({
  routes,
  default: { type: 'hangup', destination: '' },
});
const rows = (base: RouteTable, draft: RouteTable) =>
  diffTables(base, draft).map((change) => changedRow(change, english));

test('a new route is listed with each of its fields, labelled as in the form', () => {
  const route: Route = {
    ...say,
    match: 'prefix',
    domain: 'acme',
    comment: 'Greeting',
    options: { voice: 'alice' },
  };
  const [row] = rows(table(), table(route));
  expect(row).toMatchObject({
    kind: 'added',
    route: { address: 'say', match: 'prefix', domain: 'acme' },
  });
  expect(row?.fields).toEqual([
    { name: 'Destination type', isType: true, before: undefined, after: 'say' },
    expect.objectContaining({ after: 'Hello' }),
    { name: 'Comment', isType: false, before: undefined, after: 'Greeting' },
    { name: 'Voice', isType: false, before: undefined, after: 'alice' },
  ]);
});

test('a deleted route shows what is lost on the side of before', () => {
  const [row] = rows(table(say), table());
  expect(row?.kind).toBe('removed');
  expect(row?.fields.every(({ after }) => after === undefined)).toBe(true);
});

test('a changed route shows the changed fields only', () => {
  const [row] = rows(table(say), table({ ...say, destination: 'Bye' }));
  expect(row?.fields).toEqual([expect.objectContaining({ before: 'Hello', after: 'Bye' })]);
  expect(row?.restoreKey).toBe(routeKey(say));
});

test('the default route is brought back by its own key, settings by none', () => {
  const changed = rows(table(), {
    ...table(),
    default: { type: 'reject', destination: 'busy' },
    numbering: { defaultCountry: 'US' },
  });
  expect(changed.map(({ kind, restoreKey }) => [kind, restoreKey])).toEqual([
    ['settings', undefined],
    ['default', 'default'],
  ]);
});

test('rows of one review have ids of their own', () => {
  const ids = rows(table(say), table({ ...say, address: 'other' })).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
});

test.each([
  [say, { address: 'say', match: 'exact', domain: undefined }],
  [
    { ...say, address: '4XXX', match: 'pattern', domain: 'Acme' } as const,
    { address: '4XXX', match: 'pattern', domain: 'acme' },
  ],
])('a key names its route', (route, name) => {
  expect(routeNameOfKey(routeKey(route))).toEqual(name);
});

test('where the type changed, old options keep their labels and the value is called Destination', () => {
  const dial: Route = {
    address: 'say',
    type: 'dial-number',
    destination: '+12125550177',
    options: { callerId: '+12125550100' },
  };
  const [row] = rows(table(dial), table(say));
  expect(row?.fields.map(({ name }) => name)).toEqual([
    'Destination type',
    'Destination',
    'Caller ID',
  ]);
});
