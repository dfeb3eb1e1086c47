/** How two drafts of call plans, hours and lists become one, by the rules that each of them has. */
import type { RouteTable } from '../table';
import { diffTables } from './diff-tables';
import type { MergeConflict } from './merge-conflict';
import { mergeTables, type TableMerge } from './merge-tables';

const EMPTY = { routes: [], default: { type: 'hangup', destination: '' } } as const;
const table = (more: object): RouteTable => ({ ...EMPTY, ...more });
const conflictsOf = (merge: TableMerge): readonly MergeConflict[] =>
  merge.kind === 'conflicts' ? merge.conflicts : [];
const kindsOf = (merge: TableMerge) => conflictsOf(merge).map(({ kind }) => kind);

/** All conflicts answered alike. */
function taking(take: 'mine' | 'theirs', ...[base, mine, theirs]: readonly RouteTable[]) {
  const merge = mergeTables(base!, mine!, theirs!);
  const choices = conflictsOf(merge).map((conflict) => ({ conflict, take }));
  return mergeTables(base!, mine!, theirs!, choices);
}

const plan = (...steps: readonly object[]) => ({
  plans: [{ id: 'p', name: 'Plan', steps }],
});
const say = (id: string, more: object = {}) => ({
  id,
  type: 'say',
  destination: `This is ${id}.`,
  ...more,
});
const when = { hours: { id: 'h', is: ['closed'] } };

describe('texts whose order means nothing merge one by one', () => {
  const hours = (holidays: readonly string[]) =>
    table({ hours: [{ id: 'h', name: 'Hours', timeZone: 'Europe/Berlin', holidays }] });
  const condition = (more: object) => table(plan(say('s', { when: more })));

  test.each([
    [
      'holidays',
      hours(['a', 'b']),
      hours(['b', 'm']),
      hours(['a', 'b', 't']),
      hours(['b', 't', 'm']),
    ],
    [
      'states of hours',
      condition({ hours: { id: 'h', is: ['closed'] } }),
      condition({ hours: { id: 'h', is: ['closed', 'holiday'] } }),
      condition({ hours: { id: 'h', is: ['switched', 'closed'] } }),
      condition({ hours: { id: 'h', is: ['switched', 'closed', 'holiday'] } }),
    ],
    [
      'networks and users',
      condition({ source: { ip: ['192.0.2.1/32'] } }),
      condition({ source: { ip: ['192.0.2.1/32', '192.0.2.2/32'] } }),
      condition({ source: { ip: ['192.0.2.3/32'] } }),
      condition({ source: { ip: ['192.0.2.3/32', '192.0.2.2/32'] } }),
    ],
    [
      'caller lists',
      condition({ caller: { list: ['a'] } }),
      condition({ caller: { list: ['a', 'm'] } }),
      condition({ caller: { list: ['t', 'a'] } }),
      condition({ caller: { list: ['t', 'a', 'm'] } }),
    ],
    [
      'values of a header',
      condition({ header: { name: 'X', is: ['a', 'b'] } }),
      condition({ header: { name: 'X', is: ['a'] } }),
      condition({ header: { name: 'X', is: ['b', 'a', 'c'] } }),
      condition({ header: { name: 'X', is: ['a', 'c'] } }),
    ],
  ])('%s', (_what, base, mine, theirs, result) => {
    expect(mergeTables(base, mine, theirs)).toEqual({ kind: 'merged', table: result });
  });

  test('together nothing would be left: that is a conflict', () => {
    const [base, mine, theirs] = [['a', 'b'], ['a'], ['b']].map((is) =>
      condition({ header: { name: 'X', is } }),
    );
    expect(kindsOf(mergeTables(base!, mine!, theirs!))).toEqual(['field']);
  });
});

describe('a switch of hours is one value', () => {
  const switched = (state: string, at: string, reason: string) =>
    table({
      hours: [
        {
          id: 'h',
          name: 'Hours',
          timeZone: 'Europe/Berlin',
          switch: { state, at, until: '2026-12-01T08:00+01:00', reason },
        },
      ],
    });
  const base = switched('closed', '2026-11-30T08:00+01:00', 'Water');
  const early = switched('open', '2026-11-30T09:00+01:00', 'Dry');
  // The later instant, although its text is the smaller one.
  const late = switched('closed', '2026-11-30T08:30Z', 'Water again');
  const none = table({ hours: [{ id: 'h', name: 'Hours', timeZone: 'Europe/Berlin' }] });

  test.each([
    ['mine is later', base, late, early],
    ['theirs is later', base, early, late],
    ['both began it', none, late, early],
    ['one took it away', base, none, late],
  ])('the later one counts, unasked: %s', (_which, from, mine, theirs) => {
    expect(mergeTables(from, mine, theirs)).toEqual({ kind: 'merged', table: late });
  });

  test('of two that begin together one has to be chosen', () => {
    const other = switched('open', '2026-11-30T08:30Z', 'Dry');
    expect(kindsOf(mergeTables(base, late, other))).toEqual(['field']);
  });
});

describe('what the other side removed', () => {
  const hours = { hours: [{ id: 'h', name: 'Hours', timeZone: 'Europe/Berlin' }] };
  const plans = { ...plan(say('s', { when }), say('e')), ...hours };
  const base = table(plans);
  const nothing = table({ plans: [], hours: [] });
  const route = { address: '100', type: 'call-plan', destination: 'p' } as const;

  test.each([
    ['a new route', { routes: [route] }, 'route', ['destination']],
    [
      'the default route',
      { default: { type: 'call-plan', destination: 'p' } },
      'default',
      ['destination'],
    ],
    ['the plan for every call', { everyCall: 'p' }, 'settings', ['everyCall']],
    [
      'the hours of a route',
      { routes: [{ ...route, type: 'say', hours: 'h' }] },
      'route',
      ['hours'],
    ],
  ])('and %s refers to is a conflict of its own kind', (_what, more, place, path) => {
    const mine = table({ ...plans, ...more });
    for (const merge of [mergeTables(base, mine, nothing), mergeTables(base, nothing, mine)]) {
      expect(conflictsOf(merge)).toMatchObject([
        { kind: 'reference', place: { kind: place }, path },
      ]);
    }
    // What is kept comes back with what it refers to; otherwise nothing is left that refers to it.
    const kept = taking('mine', base, mine, nothing);
    expect(kept.kind).toBe('merged');
    const dropped = taking('theirs', base, mine, nothing);
    expect(dropped.kind).toBe('merged');
    expect(diffTables(dropped.table, nothing)).toEqual([]);
    if (path[0] !== 'hours') expect(diffTables(kept.table, mine)).toEqual([]);
  });

  test('a route whose destination both know gets the other one as a whole', () => {
    const said = { address: '100', type: 'say', destination: 'Hello' } as const;
    const [from, mine, theirs] = [
      table({ ...plans, routes: [said] }),
      table({ ...plans, routes: [{ ...route, comment: 'mine' }] }),
      table({ ...nothing, routes: [said] }),
    ];
    const dropped = taking('theirs', from, mine, theirs);
    expect(dropped.table.routes).toEqual([{ ...said, comment: 'mine' }]);
  });

  test('a condition goes as a whole', () => {
    const from = table({ ...plan(say('s'), say('e')), ...hours });
    const mine = table(plans);
    const theirs = table(plan(say('s'), say('e')));
    const dropped = taking('theirs', from, mine, { ...theirs, hours: [] });
    expect(dropped).toMatchObject({ kind: 'merged', table: plan(say('s'), say('e')) });
  });

  test('of several ids in a field only the lost ones go, each a conflict of its own', () => {
    const lists = (...ids: readonly string[]) => ({
      callerLists: ids.map((id) => ({ id, name: id, entries: [] })),
    });
    const step = (list: readonly string[]) => plan(say('s', { when: { caller: { list } } }));
    const from = table({ ...step(['a']), ...lists('a', 'b', 'c') });
    const mine = table({ ...step(['a', 'b', 'c']), ...lists('a', 'b', 'c') });
    const theirs = table({ ...step(['a']), ...lists('a') });
    expect(conflictsOf(mergeTables(from, mine, theirs))).toMatchObject([
      { kind: 'reference', to: ['callerLists', 'b'] },
      { kind: 'reference', to: ['callerLists', 'c'] },
    ]);
    expect(taking('theirs', from, mine, theirs)).toMatchObject({ table: theirs });
    expect(taking('mine', from, mine, theirs)).toMatchObject({ table: mine });
  });
});

describe('a step that the merge would leave unreachable', () => {
  const base = table(plan(say('a', { when })));
  const mine = table(plan(say('a', { when }), say('m')));
  const theirs = table(plan(say('a', { when }), say('t')));

  test('is a conflict, and the side that is taken has its step', () => {
    const merge = mergeTables(base, mine, theirs);
    expect(conflictsOf(merge)).toMatchObject([
      {
        kind: 'unreachable',
        path: ['plans', '@p', 'steps', '@m'],
        hiddenBy: expect.arrayContaining(['t']) as unknown,
      },
    ]);
    expect(taking('mine', base, mine, theirs)).toEqual({ kind: 'merged', table: mine });
    expect(taking('theirs', base, mine, theirs)).toEqual({ kind: 'merged', table: theirs });
  });

  test('is one too if a condition was taken away above it', () => {
    const open = table(plan(say('a'), say('b', { when })));
    const added = table(plan(say('a', { when }), say('b', { when }), say('m')));
    const from = table(plan(say('a', { when }), say('b', { when })));
    const merge = mergeTables(from, added, table(plan(say('a'))));
    expect(kindsOf(merge)).toEqual(['unreachable']);
    // What was unreachable before is a warning of the draft, not a conflict of the merge.
    expect(kindsOf(mergeTables(from, open, open))).toEqual([]);
  });

  test('is none if a call may get there', () => {
    const other = table(
      plan(say('a', { when }), say('t', { when: { caller: { anonymous: true } } })),
    );
    expect(mergeTables(base, mine, other).kind).toBe('merged');
  });
});

test('the same plan added by both: its steps are additions, its fields are asked about', () => {
  const added = (name: string, id: string) =>
    table({ plans: [{ id: 'p', name, steps: [say(id, { when: { caller: { list: [id] } } })] }] });
  const merge = mergeTables(table({}), added('Mine', 'm'), added('Theirs', 't'));
  expect(conflictsOf(merge)).toMatchObject([{ kind: 'field', path: ['plans', '@p', 'name'] }]);
  expect(merge.table).toMatchObject({ plans: [{ steps: [{ id: 't' }, { id: 'm' }] }] });
});

describe('the order of a team', () => {
  const team = (...order: readonly string[]) =>
    table({
      teams: [
        {
          id: 'q',
          name: 'Team',
          members: [...order].sort().map((id) => ({ id, type: 'dial-client', destination: id })),
          order,
        },
      ],
    });
  const orderOf = (merged: TableMerge) => merged.table.teams?.map(({ order }) => order?.join(''));

  test('has the members that each side added, behind the same ones as there', () => {
    const merged = mergeTables(team('a', 'b'), team('m', 'a', 'b'), team('a', 't', 'b'));
    expect(merged.kind).toBe('merged');
    expect(orderOf(merged)).toEqual(['matb']);
  });

  test('is a conflict only if both moved members', () => {
    const from = team('a', 'b', 'c');
    const moved = mergeTables(from, team('b', 'a', 'c'), team('a', 'b'));
    expect(moved.kind).toBe('merged');
    expect(orderOf(moved)).toEqual(['ba']);
    expect(kindsOf(mergeTables(from, team('b', 'a', 'c'), team('c', 'b', 'a')))).toEqual(['field']);
  });
});
