/** Changes put onto a table that may have moved on: what is applied, and what does not fit. */
import { applyChanges } from './apply-changes';
import type { RouteChange } from './diff-tables';
import { diffTables } from './diff-tables';
import type { Route, RouteTable } from '../table';

const say = (address: string, destination = 'Hello', more: Partial<Route> = {}): Route =>
  ({ address, type: 'say', destination, ...more }) as Route;
const table = (...routes: readonly Route[]): RouteTable => ({
  routes,
  default: { type: 'reject', destination: 'busy' },
});
const codes = (base: RouteTable, changes: readonly RouteChange[]) => {
  const applied = applyChanges(base, changes);
  return applied.kind === 'unfit' ? applied.misfits.map(({ code }) => code) : [];
};

describe('applying changes to a table', () => {
  test('puts new rows last and leaves other rows as they are written', () => {
    const [one, two, three] = [say('1', 'A', { enabled: true, comment: '' }), say('2'), say('3')];
    expect(applyChanges(table(one, two), diffTables(table(two), table(three, two)))).toEqual({
      kind: 'applied',
      table: table(one, two, three),
    });
  });

  test('changes a row in its place', () => {
    const changes = diffTables(table(say('1')), table(say('1', 'Good bye')));
    expect(applyChanges(table(say('1'), say('2')), changes)).toEqual({
      kind: 'applied',
      table: table(say('1', 'Good bye'), say('2')),
    });
  });

  test('refuses to add a route that exists', () => {
    const changes = diffTables(table(), table(say('1')));
    expect(codes(table(say('1')), changes)).toEqual(['route-exists']);
  });

  test('refuses to change or remove a route that is missing', () => {
    const before = table(say('1'), say('2'));
    expect(codes(table(), diffTables(before, table(say('1', 'Good bye'))))).toEqual([
      'route-missing',
      'route-missing',
    ]);
  });

  test('refuses to change or remove what differs from what was there before', () => {
    const before = table(say('1'), say('2'));
    const other = table(say('1', 'Other'), say('2', 'Other'));
    expect(codes(other, diffTables(before, table(say('1', 'Good bye'))))).toEqual([
      'value-differs',
      'value-differs',
    ]);
  });

  test('refuses changes of a default route or of settings that differ, and applies nothing', () => {
    const before: RouteTable = { ...table(), numbering: { defaultCountry: 'US' } };
    const after: RouteTable = {
      routes: [say('1')],
      default: { type: 'reject', destination: 'rejected' },
      numbering: { defaultCountry: 'US', bareE164: true },
    };
    const other: RouteTable = { routes: [], default: { type: 'hangup', destination: '' } };
    const applied = applyChanges(other, diffTables(before, after));
    expect(applied).toMatchObject({
      kind: 'unfit',
      misfits: [
        { code: 'value-differs', change: { kind: 'settings-changed' } },
        { code: 'value-differs', change: { kind: 'default-changed' } },
      ],
    });
  });

  test('keeps attributes whose names are those of inherited members', () => {
    const attributes = JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, string>;
    const enqueue = (more: Record<string, string>): Route => ({
      address: '1',
      type: 'enqueue',
      destination: `WW${'0'.repeat(32)}`,
      options: { attributes: more },
    });
    const base = table(enqueue({ a: '1' }));
    const applied = applyChanges(base, diffTables(base, table(enqueue(attributes))));
    expect(JSON.stringify(applied)).toContain('{"__proto__":"x","constructor":"y"}');
  });
});
