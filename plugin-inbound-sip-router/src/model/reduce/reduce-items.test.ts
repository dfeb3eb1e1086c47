/** Plans, hours, lists and teams are edited in the draft as routes are: undone, compared, put onto what others did. */
import type { RouteTable } from 'route-table';
import { after, liveOf, loaded, say, tableOf } from '../../../test/model/builders';
import { tableOfDraft } from '../draft/draft-table';
import type { RouterAction } from '../router-action';
import type { RouterState } from '../router-state';
import { selectChanges, selectFormIssues } from '../selectors';

const override = {
  state: 'closed',
  at: '2026-11-28T09:02-05:00',
  until: '2026-11-30T08:00-05:00',
} as const;
const berlin = { id: 'b', name: 'Berlin', timeZone: 'Europe/Berlin', holidays: ['de', 'us'] };
const york = { id: 'y', name: 'York', timeZone: 'America/New_York', switch: override };
const table = tableOf([say('1', 'a', { hours: 'b' }), say('2')], {
  hours: [berlin, york],
  holidays: [
    { id: 'de', name: 'Germany', days: [] },
    { id: 'us', name: 'US', days: [] },
  ],
});
const live = (version: string, of: RouteTable) => loaded(liveOf([], version, { table: of }));
const start = after(undefined, live('ZN1', table));
const undo: RouterAction = { type: 'inboundSipRouter/draft/undone' };
const saved = (item: NonNullable<RouteTable['hours']>[number]): RouterAction => ({
  type: 'inboundSipRouter/draft/itemSaved',
  collection: 'hours',
  item,
});
const deleted = (id: string, replacement?: string): RouterAction => ({
  type: 'inboundSipRouter/draft/itemDeleted',
  collection: 'hours',
  id,
  ...(replacement !== undefined && { replacement }),
});
const reverted = (id: string): RouterAction => ({
  type: 'inboundSipRouter/draft/itemReverted',
  collection: 'hours',
  id,
});
const opened = (id?: string): RouterAction => ({
  type: 'inboundSipRouter/view/itemOpened',
  collection: 'hours',
  ...(id !== undefined && { id }),
});
const typed = (path: readonly string[], value: string): RouterAction => ({
  type: 'inboundSipRouter/view/fieldTyped',
  path,
  value,
});
const draftOf = ({ draft }: RouterState) => {
  if (!draft) throw new Error('There is no draft');
  return tableOfDraft(draft);
};
const changed = (state: RouterState) =>
  selectChanges(state).flatMap((change) =>
    'fields' in change ? change.fields.map(({ path }) => path.join(' ')) : [change.kind],
  );

describe('saving', () => {
  test('a new one comes last, another state takes the place of the old one, each can be undone', () => {
    const added = after(start, saved({ id: 'n', name: 'New', timeZone: 'UTC' }));
    expect(draftOf(added).hours?.map(({ id }) => id)).toEqual(['b', 'y', 'n']);
    expect(changed(added)).toEqual(['hours @n']);
    const renamed = after(added, saved({ ...berlin, name: 'Berlin Mitte' }));
    expect(draftOf(renamed).hours?.map(({ name }) => name)).toEqual([
      'Berlin Mitte',
      'York',
      'New',
    ]);
    expect(draftOf(after(renamed, undo))).toEqual(draftOf(added));
    expect(draftOf(after(renamed, undo, undo))).toBe(table);
  });

  test('what is edited back is not a change, and what changes nothing is not an undo step', () => {
    const renamed = after(start, saved({ ...berlin, name: 'x' }));
    const back = after(renamed, saved(berlin));
    expect(selectChanges(back)).toEqual([]);
    expect(draftOf(back)).toBe(table);
    expect(after(start, saved({ ...berlin })).undo).toEqual([]);
  });

  test('the first one of a table without any, deleted again, leaves the table as it was', () => {
    const empty = tableOf([say('1')]);
    const state = after(undefined, live('ZN1', empty), saved(berlin), deleted('b'));
    expect(draftOf(state)).toBe(empty);
  });

  test('a switch is not part of an edit', () => {
    const withoutIt = { id: 'y', name: 'York', timeZone: 'America/New_York' };
    const other = { ...override, until: '2026-12-01T08:00-05:00' };
    for (const item of [
      { ...withoutIt, name: 'N' },
      { ...york, name: 'N', switch: other },
    ]) {
      const state = after(start, saved(item));
      expect(draftOf(state).hours?.[1]).toEqual({ ...york, name: 'N' });
      expect(changed(state)).toEqual(['hours @y name']);
    }
    expect(selectChanges(after(start, saved(withoutIt)))).toEqual([]);
    const added = after(start, saved({ ...york, id: 'n' }));
    expect(draftOf(added).hours?.[2]).not.toHaveProperty('switch');
  });
});

describe('deleting', () => {
  test('what referred to it refers to the replacement, and undo brings both back', () => {
    const state = after(start, deleted('b', 'y'));
    expect(draftOf(state).hours?.map(({ id }) => id)).toEqual(['y']);
    expect(draftOf(state).routes.map(({ hours }) => hours)).toEqual(['y', undefined]);
    expect(draftOf(after(state, undo))).toBe(table);
  });

  test('taking the deletion back brings what it refers to', () => {
    const withoutList = after(start, {
      type: 'inboundSipRouter/draft/itemDeleted',
      collection: 'holidays',
      id: 'de',
    });
    expect(draftOf(withoutList).hours?.[0]?.holidays).toEqual(['us']);
    const state = after(withoutList, deleted('b'), reverted('b'));
    expect(draftOf(state).hours?.find(({ id }) => id === 'b')).toEqual(berlin);
    expect(
      draftOf(state)
        .holidays?.map(({ id }) => id)
        .sort(),
    ).toEqual(['de', 'us']);
  });

  test('reverting a new one takes it away', () => {
    const state = after(start, saved({ ...berlin, id: 'n' }), reverted('n'));
    expect(draftOf(state)).toBe(table);
  });
});

describe('somebody else publishes', () => {
  const theirs = {
    ...table,
    hours: [berlin, { ...york, switch: { ...override, until: '2026-11-29T09:00-05:00' } }],
  };

  test('other days of the same hours are merged without a question', () => {
    const mine = after(start, saved({ ...berlin, name: 'Mine' }));
    const other = { ...table, hours: [{ ...berlin, timeZone: 'Europe/Vienna' }, york] };
    const state = after(mine, live('ZN2', other));
    expect(state.rebase.kind).toBe('merged');
    expect(draftOf(state).hours?.[0]).toEqual({
      ...berlin,
      name: 'Mine',
      timeZone: 'Europe/Vienna',
    });
    expect(changed(state)).toEqual(['hours @b name']);
  });

  test('their switch comes in beside an edit of the same hours', () => {
    const state = after(start, saved({ ...york, name: 'Mine' }), live('ZN2', theirs));
    expect(draftOf(state).hours?.[1]).toEqual({ ...theirs.hours[1], name: 'Mine' });
    expect(changed(state)).toEqual(['hours @y name']);
  });

  test('an open form keeps what was typed and follows in the rest', () => {
    const open = after(start, opened('y'), typed(['name'], 'Typed'));
    const { panel } = after(open, live('ZN2', theirs));
    expect(panel).toMatchObject({ form: { ...theirs.hours[1], name: 'Typed' } });
  });
});

describe('the form', () => {
  test('what is wrong is found as it is typed, with the rest of the table around it', () => {
    expect(selectFormIssues(after(start, opened('b'))).issues).toEqual([]);
    const state = after(start, opened('b'), typed(['timeZone'], 'Europe/Nowhere'));
    expect(selectFormIssues(state).issues).toMatchObject([
      { code: 'unknown-time-zone', path: ['timeZone'] },
    ]);
    const unnamed = after(start, opened(), typed(['timeZone'], 'UTC'));
    expect(selectFormIssues(unnamed).issues).toMatchObject([{ path: ['name'] }]);
  });

  test('it closes when it is saved, or when its element is deleted', () => {
    const open = after(start, opened('b'));
    expect(open.panel).toMatchObject({ kind: 'item', collection: 'hours', itemId: 'b' });
    expect(after(open, saved({ ...berlin, name: 'x' })).panel.kind).toBe('none');
    expect(after(open, deleted('b')).panel.kind).toBe('none');
    expect(after(open, deleted('y')).panel.kind).toBe('item');
    expect(after(start, opened('gone')).panel.kind).toBe('none');
  });
});
