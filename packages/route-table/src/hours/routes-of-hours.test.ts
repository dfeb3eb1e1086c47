/** Routes that depend on hours are counted. */
import type { RouteTable } from '../table';
import { routesOfHours } from './routes-of-hours';

test('those that name them, and those that lead to a plan that asks for them', () => {
  const asks = (id: string) => ({ when: { hours: { id, is: ['open'] } } });
  const table = {
    routes: [
      { address: '1', type: 'say', destination: 'x', hours: 'h' },
      { address: '2', type: 'call-plan', destination: 'p' },
      { address: '3', type: 'call-plan', destination: 'q' },
      { address: '4', type: 'say', destination: 'p' },
      { address: '5', type: 'call-plan', destination: 'p', hours: 'h' },
    ],
    default: { type: 'call-plan', destination: 'p' },
    plans: [
      { id: 'p', name: 'P', steps: [{ id: 'a', type: 'say', destination: 'x', ...asks('h') }] },
      { id: 'q', name: 'Q', steps: [{ id: 'a', type: 'say', destination: 'x', ...asks('i') }] },
    ],
    // As it comes from JSON.
  } as unknown as RouteTable;
  expect(routesOfHours(table, 'h')).toBe(4);
  expect(routesOfHours(table, 'i')).toBe(1);
  expect(routesOfHours(table, 'none')).toBe(0);
});
