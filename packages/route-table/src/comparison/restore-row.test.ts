/** A row that comes back brings what it refers to. */
import type { RouteTable } from '../table';
import { withOldRow } from './restore-row';
import { routeKey } from './route-key';

const hours = { id: 'h', name: 'Hours', timeZone: 'Europe/Berlin', holidays: ['us', 'de'] };
const holidays = ['us', 'de'].map((id) => ({ id, name: id, days: [] }));
const plan = {
  id: 'p',
  name: 'Plan',
  steps: [
    { id: 'a', when: { hours: { id: 'h', is: ['closed'] } }, type: 'reject', destination: 'busy' },
    { id: 'b', when: { caller: { list: ['vip'] } }, type: 'say', destination: 'Hello' },
  ],
};
const callerLists = [{ id: 'vip', name: 'VIP', entries: [] }];
const route = { address: '100', type: 'call-plan', destination: 'p' } as const;
const other = { address: '200', type: 'say', destination: 'Hello' } as const;
const hangup = { type: 'hangup', destination: '' } as const;
// Tables as JSON has them.
const table = (more: object) => ({ routes: [], default: hangup, ...more }) as RouteTable;

const old = table({ routes: [route], plans: [plan], hours: [hours], holidays, callerLists });

test('a route brings back its plan, the hours of the plan and their holidays, and its lists', () => {
  const live = table({ routes: [other], holidays: [holidays[1]] });
  expect(withOldRow(live, old, routeKey(route))).toEqual({
    ...table({ routes: [other, route], plans: [plan], hours: [hours], callerLists }),
    holidays: expect.arrayContaining(holidays) as unknown,
  });
});

test('the default route does, too', () => {
  const before = { ...old, routes: [], default: { type: 'say', destination: 'x', hours: 'h' } };
  expect(withOldRow(table({}), before as RouteTable, 'default')).toEqual(
    table({ default: before.default, hours: [hours], holidays }),
  );
});

test('what is there stays as it is, and what the row does not refer to stays away', () => {
  const newer = { ...plan, name: 'Newer', steps: [] };
  const live = table({ plans: [newer] });
  expect(withOldRow(live, old, routeKey(route))).toEqual(
    table({ routes: [route], plans: [newer] }),
  );
  expect(withOldRow(table({ routes: [route] }), table({}), routeKey(route))).toEqual(table({}));
});
