/** The changes between two tables, whatever the order and the spelling of their rows. */
import fc from 'fast-check';
import { arbitraryDrafts, arbitraryTable } from '../../test/arbitrary-table';
import { orderedText, spelledTable } from '../../test/spelled-table';
import { applyChanges } from './apply-changes';
import { diffTables } from './diff-tables';
import type { Route, RouteTable } from '../table';

const route = (fields: Partial<Route> = {}): Route =>
  ({ address: '100', type: 'say', destination: 'Hello', ...fields }) as Route;
const table = (routes: readonly Route[], fields: Partial<RouteTable> = {}): RouteTable => ({
  routes,
  default: { type: 'reject', destination: 'busy' },
  ...fields,
});
const key = (address: string, match = 'exact', domain = '') =>
  JSON.stringify([domain, match, address]);

describe('the diff of two tables', () => {
  test('names an added and a removed route with the whole row', () => {
    const [gone, fresh] = [route({ address: '1' }), route({ address: '2' })];
    expect(diffTables(table([gone]), table([fresh]))).toEqual([
      { kind: 'removed', key: key('1'), route: gone },
      { kind: 'added', key: key('2'), route: fresh },
    ]);
  });

  test('names a changed route field by field, options and headers by name', () => {
    const before = route({
      type: 'dial-sip',
      destination: 'sip:a@example.com',
      comment: 'sales',
      options: { timeout: 10, username: 'u', headers: { 'X-A': '1', 'X-B': '2' } },
    });
    const after = route({
      type: 'dial-sip',
      destination: 'sip:b@example.com',
      enabled: false,
      options: { timeout: 20, headers: { 'X-A': '1', 'X-B': '3', 'X-C': '4' } },
    });
    expect(diffTables(table([before]), table([after]))).toEqual([
      {
        kind: 'changed',
        key: key('100'),
        fields: [
          { path: ['comment'], before: 'sales' },
          { path: ['destination'], before: 'sip:a@example.com', after: 'sip:b@example.com' },
          { path: ['enabled'], after: false },
          { path: ['options', 'headers', 'X-B'], before: '2', after: '3' },
          { path: ['options', 'headers', 'X-C'], after: '4' },
          { path: ['options', 'timeout'], before: 10, after: 20 },
          { path: ['options', 'username'], before: 'u' },
        ],
      },
    ]);
  });

  test('names a change of the default route and of settings', () => {
    const base = table([], { numbering: { defaultCountry: 'US', bareE164: false } });
    const draft = table([], {
      numbering: { defaultCountry: 'DE' },
      default: { type: 'reject', destination: 'rejected' },
    });
    expect(diffTables(base, draft)).toEqual([
      {
        kind: 'settings-changed',
        fields: [{ path: ['numbering', 'defaultCountry'], before: 'US', after: 'DE' }],
      },
      {
        kind: 'default-changed',
        fields: [{ path: ['destination'], before: 'busy', after: 'rejected' }],
      },
    ]);
  });

  test('is empty if defaults are written out and the domain is spelled as a host', () => {
    const long = {
      match: 'exact',
      enabled: true,
      comment: '',
      group: '',
      domain: '',
      options: {},
    } as const;
    expect(diffTables(table([route()]), table([route(long)]))).toEqual([]);
    expect(
      diffTables(
        table([route({ domain: 'acme' })]),
        table([route({ domain: 'ACME.sip.dublin.twilio.com' })]),
      ),
    ).toEqual([]);
  });

  test('takes an edited address, kind of match or domain for another route', () => {
    for (const edit of [{ address: '200' }, { match: 'prefix' }, { domain: 'acme' }] as const) {
      const changes = diffTables(table([route()]), table([route(edit)]));
      expect(changes.map((change) => change.kind)).toEqual(['removed', 'added']);
    }
  });

  test('compares fields of later versions', () => {
    const later = route(JSON.parse('{"hours":{"open":"9"}}') as Partial<Route>);
    expect(diffTables(table([route()]), table([later]))).toEqual([
      { kind: 'changed', key: key('100'), fields: [{ path: ['hours'], after: { open: '9' } }] },
    ]);
  });

  test('tells rows with the same address apart by their turn', () => {
    const [first, second] = [route({ comment: 'wins' }), route({ comment: 'hidden' })];
    expect(diffTables(table([first]), table([first, second]))).toEqual([
      { kind: 'added', key: JSON.stringify(['', 'exact', '100', 1]), route: second },
    ]);
    expect(diffTables(table([first, second]), table([second, first]))).toHaveLength(2);
  });

  test('is empty between a table and itself, in any order of rows', () => {
    const reordered = arbitraryTable.chain((base) => {
      const routes = [...new Map(base.routes.map((row) => [row.address, row])).values()];
      const unique = { ...base, routes };
      return fc.record({
        base: fc.constant(unique),
        draft: fc
          .shuffledSubarray(routes, { minLength: routes.length })
          .map((rows) => ({ ...unique, routes: rows })),
      });
    });
    fc.assert(
      fc.property(reordered, ({ base, draft }) => {
        expect(diffTables(base, draft)).toEqual([]);
      }),
    );
  });

  test('is empty only between tables that mean the same', () => {
    fc.assert(
      fc.property(arbitraryDrafts, ({ base, mine }) => {
        const same = orderedText(spelledTable(base)) === orderedText(spelledTable(mine));
        expect(diffTables(base, mine).length === 0).toBe(same);
      }),
    );
  });

  test('gives the draft when it is applied to the base, even after a journey as JSON', () => {
    fc.assert(
      fc.property(arbitraryDrafts, ({ base, mine }) => {
        const changes = JSON.parse(JSON.stringify(diffTables(base, mine))) as ReturnType<
          typeof diffTables
        >;
        const applied = applyChanges(base, changes);
        if (applied.kind !== 'applied') throw new Error('unfit');
        expect(spelledTable(applied.table)).toEqual(spelledTable(mine));
      }),
    );
  });
});
