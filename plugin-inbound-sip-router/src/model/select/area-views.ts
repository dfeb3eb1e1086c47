/** What the areas beside the table of routes list: the elements of each collection of the draft. */
import type { Collection } from 'route-table';
import { tableOfDraft } from '../draft/draft-table';
import type { RouterState } from '../router-state';
import { itemViews, type ItemView } from './item-views';
import { memoise } from './memoise';

export const selectHoursViews = viewsOf('hours');
export const selectHolidayViews = viewsOf('holidays');
export const selectPlanViews = viewsOf('plans');
export const selectTeamViews = viewsOf('teams');
export const selectCallerListViews = viewsOf('callerLists');

function viewsOf<Name extends Collection>(collection: Name) {
  return memoise(
    ({ draft }: RouterState) => [draft],
    (draft): readonly ItemView<Name>[] =>
      draft ? itemViews(tableOfDraft(draft), draft.base.table, collection) : [],
  );
}
