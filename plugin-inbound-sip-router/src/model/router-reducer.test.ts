/** Each intent of a person does to the state what it says. */
import type { JsonValue, Route, RouteTable } from 'route-table';
import {
  after,
  idOf,
  liveOf,
  loaded,
  routesOf,
  saved,
  say,
  tableOf,
} from '../../test/model/builders';
import { tableOfDraft } from './draft/draft-table';
import type { RouterAction } from './router-action';
import { initialState, routerReducer } from './router-reducer';
import type { Panel, RouterState } from './router-state';
import { selectChanges, selectPage } from './selectors';

const typed = (path: readonly string[], value?: JsonValue): RouterAction => ({
  type: 'inboundSipRouter/view/fieldTyped',
  path,
  value,
});
const undo = { type: 'inboundSipRouter/draft/undone' } as const;
const redo = { type: 'inboundSipRouter/draft/redone' } as const;
const opened = (rowId: string | undefined, copyOf?: string): RouterAction => ({
  type: 'inboundSipRouter/view/routeOpened',
  rowId,
  ...(copyOf !== undefined && { copyOf }),
});

const start = after(undefined, loaded(liveOf([say('a'), say('b'), say('c')])));
const [a, b] = [idOf(start, 'a'), idOf(start, 'b')];
const marks = (state: RouterState) => selectPage(state).rows.map(({ mark }) => mark);

function panelOf<Kind extends Panel['kind']>(state: RouterState, kind: Kind) {
  if (state.panel.kind !== kind) throw new Error(`The panel is ${state.panel.kind}`);
  return state.panel as Extract<Panel, { kind: Kind }>;
}

test('actions of others leave the state as it is', () => {
  expect(routerReducer(undefined, { type: '@@INIT' })).toBe(initialState);
  for (const type of ['FLEX/X', 'inboundSipRouter/draft', 'draft/undone', Symbol('x'), undefined]) {
    expect(routerReducer(start, { type })).toBe(start);
  }
});

describe('editing', () => {
  test('a row that is edited back is unchanged', () => {
    const edited = after(start, saved(a, say('a', 'x')));
    expect(marks(edited)).toEqual(['changed', 'unchanged', 'unchanged']);
    const back = after(edited, saved(a, say('a', undefined, { enabled: true, comment: '' })));
    expect(marks(back)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(selectChanges(back)).toEqual([]);
  });

  test('a save that changes nothing is not an undo step', () => {
    expect(after(start, saved(a, say('a'))).undo).toEqual([]);
  });

  test('fields of later versions stay in a row that is saved without them', () => {
    const state = after(undefined, loaded(liveOf([say('a', 'x', { later: [1] })])));
    const next = after(state, saved(idOf(state, 'a'), say('a', 'y')));
    expect(next.draft?.rows[0]?.route).toEqual({ ...say('a', 'y'), later: [1] });
  });

  test('a new row comes last, and deleting it takes it away', () => {
    const state = after(start, saved(undefined, say('d'), 'row-d'));
    expect(routesOf(state)).toHaveLength(4);
    expect(marks(state)[3]).toBe('new');
    const gone = after(state, {
      type: 'inboundSipRouter/draft/routesDeleted',
      rowIds: ['row-d', a],
    });
    expect(marks(gone)).toEqual(['deleted', 'unchanged', 'unchanged']);
  });

  test('deleted and changed rows are taken back', () => {
    const state = after(start, saved(b, say('b', 'x')), {
      type: 'inboundSipRouter/draft/routesDeleted',
      rowIds: [a],
    });
    const back = after(state, { type: 'inboundSipRouter/draft/rowsReverted', rowIds: [a, b] });
    expect(selectChanges(back)).toEqual([]);
  });

  test('several rows are disabled, and enabled again without a trace', () => {
    const rowIds = [a, b];
    const off = after(start, {
      type: 'inboundSipRouter/draft/routesEnabled',
      rowIds,
      enabled: false,
    });
    expect(off.draft?.rows.map(({ route }) => route?.enabled)).toEqual([false, false, undefined]);
    const on = after(off, { type: 'inboundSipRouter/draft/routesEnabled', rowIds, enabled: true });
    expect(marks(on)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('several rows get a destination and keep what is not of it', () => {
    const state = after(
      undefined,
      loaded(
        liveOf([say('a', 'x', { comment: 'c', later: 1, options: { voice: 'v' } }), say('b')]),
      ),
    );
    const rowIds = [idOf(state, 'a')];
    const next = after(state, {
      type: 'inboundSipRouter/draft/destinationsChanged',
      rowIds,
      destination: { type: 'play', destination: 'https://example.com/a.mp3' },
    });
    expect(next.draft?.rows[0]?.route).toEqual({
      address: 'a',
      comment: 'c',
      later: 1,
      type: 'play',
      destination: 'https://example.com/a.mp3',
    });
  });

  test('default route and numbering are edited and taken back', () => {
    const state = after(
      start,
      {
        type: 'inboundSipRouter/draft/defaultSaved',
        destination: { type: 'say', destination: 'x' },
      },
      { type: 'inboundSipRouter/draft/numberingSaved', numbering: { defaultCountry: 'US' } },
    );
    expect(selectChanges(state).map(({ kind }) => kind)).toEqual([
      'settings-changed',
      'default-changed',
    ]);
    const back = after(
      state,
      { type: 'inboundSipRouter/draft/defaultReverted' },
      { type: 'inboundSipRouter/draft/numberingReverted' },
    );
    expect(selectChanges(back)).toEqual([]);
  });

  test('a whole table is taken: same routes keep their rows, missing ones are deleted', () => {
    const table = {
      routes: [say('b'), say('d')],
      default: { type: 'hangup', destination: '' },
    } as const;
    const state = after(start, {
      type: 'inboundSipRouter/draft/tableTaken',
      table,
      newIds: ['row-d'],
    });
    expect(marks(state)).toEqual(['deleted', 'unchanged', 'deleted', 'new']);
    expect(idOf(state, 'd')).toBe('row-d');
  });

  test('a whole table is taken with its call plans, and a reverted row brings its plan back', () => {
    const plans = [{ id: 'p', name: 'Plan', steps: [] }];
    const leading: Route = { address: 'a', type: 'call-plan', destination: 'p' };
    const table = tableOf([leading], { plans });
    const take = (taken: RouteTable): RouterAction => ({
      type: 'inboundSipRouter/draft/tableTaken',
      table: taken,
      newIds: [],
    });
    const state = after(start, take(table));
    expect(tableOfDraft(state.draft!)).toEqual(table);
    expect(routesOf(after(state, undo))).toHaveLength(3);
    const live = after(undefined, loaded(liveOf([], 'ZN1', { table })));
    const without = after(live, take(tableOf([say('b')])));
    expect(tableOfDraft(without.draft!)).toEqual(tableOf([say('b')]));
    const back = after(without, {
      type: 'inboundSipRouter/draft/rowsReverted',
      rowIds: [idOf(live, 'a')],
    });
    expect(tableOfDraft(back.draft!)).toEqual(tableOf([leading, say('b')], { plans }));
  });

  test('a discarded draft can be had back', () => {
    const state = after(start, saved(a, say('a', 'x')), {
      type: 'inboundSipRouter/draft/discarded',
    });
    expect(selectChanges(state)).toEqual([]);
    expect(routesOf(after(state, undo))[0]).toBe('a: x');
  });
});

describe('undo and redo', () => {
  test('go back and forth, and a new edit ends the way forth', () => {
    const state = after(start, saved(a, say('a', '1')), saved(a, say('a', '2')));
    expect(routesOf(after(state, undo))[0]).toBe('a: 1');
    expect(routesOf(after(state, undo, undo, redo, redo))[0]).toBe('a: 2');
    expect(after(state, undo, saved(b, say('b', 'x'))).redo).toEqual([]);
    expect(after(start, undo)).toBe(start);
    expect(after(start, redo)).toBe(start);
  });

  test('50 steps are kept', () => {
    const steps = Array.from({ length: 60 }, (_, at) => saved(a, say('a', `step ${at}`)));
    const state = after(start, ...steps);
    expect(state.undo).toHaveLength(50);
    const back = after(state, ...Array.from({ length: 60 }, () => undo));
    expect(routesOf(back)[0]).toBe('a: step 9');
  });
});

describe('a new live table', () => {
  const theirs = liveOf([say('x'), say('a'), say('b', 'theirs'), say('c')], 'ZN2');

  test('is the draft if nothing was edited, rows and selection staying', () => {
    const state = after(
      start,
      { type: 'inboundSipRouter/view/rowsSelected', rowIds: [b] },
      opened(b),
    );
    const next = after(state, loaded(theirs));
    expect(idOf(next, 'b')).toBe(b);
    expect(next.tableView.selected).toEqual([b]);
    expect(panelOf(next, 'route')).toMatchObject({ rowId: b, form: { destination: 'theirs' } });
    expect(next.rebase).toMatchObject({ kind: 'merged', since: 'ZN1' });
  });

  test('takes the draft along and says what came in', () => {
    const next = after(start, saved(a, say('a', 'mine')), loaded(theirs));
    expect(routesOf(next)).toEqual(['x: I am x', 'a: mine', 'b: theirs', 'c: I am c']);
    expect(next.rebase).toMatchObject({ kind: 'merged' });
    expect(after(next, { type: 'inboundSipRouter/load/mergeDismissed' }).rebase.kind).toBe('none');
    expect(next.undo).toEqual([]);
  });

  test('keeps what was typed, and brings what was not', () => {
    const state = after(start, opened(b), typed(['comment'], 'typed'));
    const { form, initial } = panelOf(after(state, loaded(theirs)), 'route');
    expect(form).toMatchObject({ destination: 'theirs', comment: 'typed' });
    expect(initial).not.toHaveProperty('comment');
  });

  test('without the open row: what was typed becomes a new route, an untouched panel closes', () => {
    const without = loaded(liveOf([say('a')], 'ZN2'));
    expect(after(start, opened(b), without).panel.kind).toBe('none');
    const state = after(start, opened(b), typed(['comment'], 'typed'), without);
    expect(panelOf(state, 'route')).toMatchObject({ rowId: undefined, form: { address: 'b' } });
  });

  test('keeps the row of a route whose address was edited', () => {
    const next = after(start, saved(b, say('b2')), loaded(liveOf([say('a'), say('b')], 'ZN2')));
    expect(next.draft?.rows.find(({ id }) => id === b)).toMatchObject({
      base: { address: 'b' },
      route: { address: 'b2' },
    });
  });

  test('gives no row the id of another', () => {
    const moved = after(start, saved(a, say('a2')), loaded(liveOf([say('a2'), say('b')], 'ZN2')));
    const next = after(moved, loaded(liveOf([say('a'), say('a2'), say('b')], 'ZN3')));
    const ids = next.draft?.rows.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(3);
    expect(idOf(next, 'a2')).toBe(a);
  });
});

describe('forms', () => {
  test('typing by path reaches into options, and emptied options go', () => {
    const state = after(start, opened(a), typed(['options', 'voice'], 'x'));
    expect(panelOf(state, 'route').form).toMatchObject({ options: { voice: 'x' } });
    const empty = after(state, typed(['options', 'voice']));
    expect(panelOf(empty, 'route').form).toEqual(panelOf(empty, 'route').initial);
  });

  test('a type that is chosen again has the value and options it had', () => {
    const state = after(
      start,
      opened(a),
      typed(['options', 'voice'], 'x'),
      { type: 'inboundSipRouter/view/typeChosen', destinationType: 'webhook' },
      typed(['destination'], 'https://example.com'),
    );
    expect(panelOf(state, 'route').form).toEqual({
      address: 'a',
      type: 'webhook',
      destination: 'https://example.com',
    });
    const back = after(state, { type: 'inboundSipRouter/view/typeChosen', destinationType: 'say' });
    expect(panelOf(back, 'route').form).toEqual(say('a', undefined, { options: { voice: 'x' } }));
    const forth = after(back, {
      type: 'inboundSipRouter/view/typeChosen',
      destinationType: 'webhook',
    });
    expect(panelOf(forth, 'route').form['destination']).toBe('https://example.com');
  });

  test('a copy begins with the values of the other row, as a new route', () => {
    const panel = panelOf(after(start, opened(undefined, a)), 'route');
    expect(panel).toMatchObject({ rowId: undefined, form: say('a'), initial: say('a') });
  });

  test('opening the row that is open keeps what was typed', () => {
    const state = after(start, opened(a), typed(['comment'], 'x'));
    expect(after(state, opened(a))).toBe(state);
  });

  test('what is saved is closed', () => {
    expect(after(start, opened(a), saved(a, say('a', 'x'))).panel.kind).toBe('none');
  });

  test('typing without a form does nothing', () => {
    expect(after(start, typed(['comment'], 'x'))).toBe(start);
  });
});

test('searching begins on the first page, and turning never goes below it', () => {
  const state = after(start, { type: 'inboundSipRouter/view/pageTurned', page: 3 });
  expect(after(state, { type: 'inboundSipRouter/view/searched', search: 'x' }).tableView.page).toBe(
    0,
  );
  expect(after(state, { type: 'inboundSipRouter/view/pageTurned', page: -1 }).tableView.page).toBe(
    0,
  );
});
