import type { RouteTable } from 'route-table';
import { newWarnings } from './new-warnings';

const NOON = Date.UTC(2026, 5, 1, 12);
const base: RouteTable = {
  routes: [{ address: '100', type: 'say', destination: 'Hello.' }],
  default: { type: 'say', destination: 'No such number.' },
};
const withRoutes = (...addresses: readonly string[]): RouteTable => ({
  ...base,
  routes: [
    ...base.routes,
    ...addresses.map((address) => ({ address, type: 'say', destination: '' }) as const),
  ],
});

test('a table without doubts has no warnings', () => {
  expect(newWarnings(base, withRoutes(), undefined, NOON)).toEqual([]);
});

test('a warning names its route', () => {
  const lines = newWarnings(base, withRoutes('200'), undefined, NOON);
  expect(lines).toEqual([expect.stringMatching(/^200: /)]);
});

test('what the live table is warned of already is not said again, whatever its place', () => {
  const table = withRoutes('300', '200');
  expect(newWarnings(withRoutes('200'), table, undefined, NOON)).toEqual([
    expect.stringMatching(/^300: /),
  ]);
});

test('a warning of a plan names the plan, and one of the default route says so', () => {
  const table: RouteTable = {
    ...base,
    default: { type: 'say', destination: '' },
    plans: [
      { id: 'desk', name: 'Front desk', steps: [{ id: 'a', type: 'say', destination: 'Hi.' }] },
    ],
  };
  const lines = newWarnings(base, table, undefined, NOON);
  expect(lines).toContainEqual(expect.stringMatching(/^plans Front desk: /));
});

test('of very many warnings the first are shown, and the others counted', () => {
  const addresses = Array.from({ length: 50 }, (_, index) => String(200 + index));
  const lines = newWarnings(base, withRoutes(...addresses), undefined, NOON);
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe('and 30 more warnings');
});
