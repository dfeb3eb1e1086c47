/** Tables as large as they may be come back from the history: whole, one route of them, and with their secrets. */
import { isDeepStrictEqual } from 'node:util';
import { routeKey, type Route, type RouteTable } from 'route-table';
import { LargeRouter } from '../../test/large-router';
import { say, tableOf } from '../../test/present-with';

const phone = (password: string): Route => ({
  address: 'phone',
  type: 'dial-sip',
  destination: 'sip:phone@pbx.example.com',
  options: { username: 'router', password },
});
const numbers = (count: number): readonly Route[] =>
  Array.from({ length: count }, (_, at) =>
    say(`+1555${String(at).padStart(7, '0')}`, `Number ${at}.`),
  );
const only = ({ routes }: RouteTable, address: string) =>
  routes.filter((route) => route.address === address);

/** The matchers of jest take seconds for this many routes. */
const expectSame = (table: RouteTable, expected: RouteTable): void => {
  expect(table.routes).toHaveLength(expected.routes.length);
  expect(isDeepStrictEqual(table, expected)).toBe(true);
};

test('after 60,000 routes and one small change, all of them come back, or one', async () => {
  const router = new LargeRouter(tableOf(say('start')));
  const first = tableOf(...numbers(60_000), phone('hunter2'));
  await router.publish('publish-first', first);
  const [changed, ...others] = first.routes;
  const small = tableOf(
    { ...changed!, destination: 'Changed.' },
    ...others.slice(0, -1),
    phone('rotated-4'),
  );
  await router.publish('publish-small', small);
  expect((await router.restorable()).slice(0, 2)).toEqual([
    ['publish-small', true],
    ['publish-first', true],
  ]);

  const one = await router.restored({ to: 'publish-first', route: routeKey(phone('')) });
  expectSame(one, { ...small, routes: [...small.routes.slice(0, -1), phone('hunter2')] });
  await router.restore('publish-whole', { to: 'publish-first' });
  expectSame(router.table, first);
  router.expectWithinLimits();
});

test('an import of 30,000 routes over 20 is undone, whole or one route', async () => {
  const router = new LargeRouter(tableOf(say('start')));
  const few = tableOf(...numbers(19), phone('hunter2'));
  const many = tableOf(...numbers(30_000).slice(1), phone('imported-5'));
  await router.publish('publish-few', few);
  await router.publish('publish-many', many);
  expect((await router.restorable()).slice(0, 2)).toEqual([
    ['publish-many', true],
    ['publish-few', true],
  ]);

  await router.restore('publish-route', { to: 'publish-few', route: routeKey(few.routes[0]!) });
  expect(only(router.table, few.routes[0]!.address)).toEqual([few.routes[0]]);
  expect(router.table.routes).toHaveLength(30_001);
  await router.restore('publish-back', { to: 'publish-few' });
  expectSame(router.table, few);
  router.expectWithinLimits();
});
