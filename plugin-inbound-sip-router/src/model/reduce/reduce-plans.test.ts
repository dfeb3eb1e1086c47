/** That a route becomes a plan in one step, which one undo takes back. */
import type { CallPlan } from 'route-table';
import { after, liveOf, loaded, say } from '../../../test/model/builders';
import { tableOfDraft } from '../draft/draft-table';
import type { RouterAction } from '../router-action';
import type { RouterState } from '../router-state';

const plan: CallPlan = { id: 'p', name: 'Plan', steps: [] };
const list = { id: 'l', name: 'List', entries: [] };
const additions = [
  { collection: 'callerLists', item: list },
  { collection: 'plans', item: plan },
] as const;
const leadsTo = { type: 'call-plan', destination: 'p' } as const;
const start = after(undefined, loaded(liveOf([say('1')])));
const made = (leads: object): RouterAction =>
  ({ type: 'inboundSipRouter/draft/planMade', additions, leads }) as RouterAction;
const draftOf = ({ draft }: RouterState) => draft && tableOfDraft(draft);
const undo: RouterAction = { type: 'inboundSipRouter/draft/undone' };

test('the route leads to the plan, the plan is open, and one undo takes back all of it', () => {
  const rowId = start.draft?.rows[0]?.id;
  const after1 = after(start, made({ rowId, newId: 'n', route: { address: '1', ...leadsTo } }));
  expect(draftOf(after1)).toMatchObject({
    routes: [{ address: '1', ...leadsTo }],
    plans: [plan],
    callerLists: [list],
  });
  expect(after1.panel).toMatchObject({ kind: 'item', collection: 'plans', itemId: 'p' });
  expect(draftOf(after(after1, undo))).toBe(draftOf(start));
});

test('so does the default route, and a route that is new', () => {
  expect(draftOf(after(start, made({ destination: leadsTo })))?.default).toEqual(leadsTo);
  const route = { address: '2', ...leadsTo };
  const added = draftOf(after(start, made({ rowId: undefined, newId: 'n', route })));
  expect(added?.routes).toHaveLength(2);
});

test('what a step needs comes to be while its plan stays open', () => {
  const opened = after(start, {
    type: 'inboundSipRouter/view/itemOpened',
    collection: 'plans',
    initial: { name: 'New', steps: [] },
  });
  const needed = { collection: 'callerLists', item: list } as const;
  const next = after(opened, { type: 'inboundSipRouter/draft/itemsAdded', additions: [needed] });
  expect(draftOf(next)?.callerLists).toEqual([list]);
  expect(next.panel).toBe(opened.panel);
});
