/** Conflicts are asked about until each has an answer; the draft waits for that. */
import type { Route, RouteTable } from 'route-table';
import {
  after,
  idOf,
  liveOf,
  loaded,
  routesOf,
  saved,
  say,
  tableOf,
} from '../../../test/model/builders';
import { tableOfDraft } from '../draft/draft-table';
import type { RouterAction } from '../router-action';
import type { RouterState } from '../router-state';
import { selectChanges } from '../selectors';

const start = after(undefined, loaded(liveOf([say('a'), say('b'), say('c')])));
const [a, b] = [idOf(start, 'a'), idOf(start, 'b')];
const mine = after(start, saved(a, say('a', 'mine')), saved(b, say('b', 'mine')));
const asking = after(mine, loaded(liveOf([say('a', 'A'), say('b', 'B'), say('c')], 'ZN2')));
const conflictsOf = (state: RouterState) => {
  if (state.rebase.kind !== 'asking') throw new Error(state.rebase.kind);
  return state.rebase;
};
const choose = (state: RouterState, at: number, take: 'mine' | 'theirs'): RouterAction => ({
  type: 'inboundSipRouter/load/conflictChosen',
  choice: { conflict: conflictsOf(state).conflicts[at]!, take },
});
const resolve = { type: 'inboundSipRouter/load/conflictsResolved' } as const;

test('are asked about, and the draft stays until all are answered', () => {
  expect(conflictsOf(asking).conflicts).toHaveLength(2);
  const one = after(asking, choose(asking, 0, 'theirs'), resolve);
  expect(routesOf(one)).toEqual(['a: mine', 'b: mine', 'c: I am c']);
  const all = after(one, choose(one, 1, 'mine'), resolve);
  expect(routesOf(all)).toEqual(['a: A', 'b: mine', 'c: I am c']);
  expect(all.draft?.base.version).toBe('ZN2');
  expect(all.rebase.kind).toBe('merged');
});

test('a choice can be changed', () => {
  const changed = after(asking, choose(asking, 0, 'theirs'), choose(asking, 0, 'mine'));
  expect(conflictsOf(changed).choices.map(({ take }) => take)).toEqual(['mine']);
});

test('a further load keeps the choices that still count', () => {
  const chosen = after(asking, choose(asking, 0, 'theirs'), choose(asking, 1, 'mine'));
  const again = after(chosen, loaded(liveOf([say('a', 'A'), say('b', 'B2'), say('c')], 'ZN3')));
  const { choices, conflicts } = conflictsOf(again);
  expect(conflicts).toHaveLength(2);
  expect(choices.map(({ conflict }) => conflict.place)).toEqual([
    { kind: 'route', key: '["","exact","a"]' },
  ]);
});

test('that a choice leads to are asked about, too', () => {
  const plans = [{ id: 'p', name: 'Plan', steps: [] }];
  const leading = (comment: string): Route => ({
    address: 'a',
    type: 'call-plan',
    destination: 'p',
    comment,
  });
  const live = (version: string, table: RouteTable) => loaded(liveOf([], version, { table }));
  const before = after(undefined, live('ZN1', tableOf([leading('old')], { plans })));
  const edited = after(before, saved(idOf(before, 'a'), leading('mine')));
  const removed = after(edited, live('ZN2', tableOf([])));
  expect(conflictsOf(removed).conflicts.map(({ kind }) => kind)).toEqual(['route']);
  const further = after(removed, choose(removed, 0, 'mine'));
  expect(conflictsOf(further).conflicts.map(({ kind }) => kind)).toEqual(['route', 'reference']);
  const all = after(further, choose(further, 1, 'mine'), resolve);
  expect(all.rebase.kind).toBe('merged');
  expect(tableOfDraft(all.draft!)).toEqual(tableOf([leading('mine')], { plans }));
});

test('are gone once the draft is edited out of them', () => {
  const next = after(asking, saved(a, say('a', 'A')), saved(b, say('b', 'B')));
  expect(next.rebase.kind).not.toBe('asking');
  expect(next.draft?.base.version).toBe('ZN2');
});

test('are gone once the draft is discarded', () => {
  const next = after(asking, { type: 'inboundSipRouter/draft/discarded' });
  expect(routesOf(next)).toEqual(['a: A', 'b: B', 'c: I am c']);
  expect(next.rebase.kind).toBe('none');
  expect(selectChanges(next)).toEqual([]);
  expect(next.discarded).toBe(selectChanges(asking).length);
});

test('are asked again once the discarded draft is had back', () => {
  const back = after(
    asking,
    { type: 'inboundSipRouter/draft/discarded' },
    { type: 'inboundSipRouter/draft/undone' },
  );
  expect(back.draft).toEqual(asking.draft);
  expect(conflictsOf(back).conflicts).toEqual(conflictsOf(asking).conflicts);
  expect(back.discarded).toBe(0);
});
