/** What the review reads from the state: what is published of the draft, and what prevents it. */
import type { RouteChange, RouteTable } from 'route-table';
import { tableOfDraft } from './draft/draft-table';
import { hideSecrets } from './draft/hidden-secrets';
import type { Draft, RouterState } from './router-state';
import { includedChanges, withoutLeftOut } from './select/left-out';
import { memoise } from './select/memoise';
import { reviewRestore, type Review } from './select/review';
import { selectTexts } from './select/texts';
import { NO_FINDINGS, validateDraft, type TableFindings } from './select/validation';
import type { ReviewTables } from './usage/replay-steps';
import {
  dayOf,
  selectChanges,
  selectLiveTable,
  selectOwnAccount,
  selectShownChanges,
  selectValidation,
} from './selectors';

/** What of the draft is published: all of it but what was left out. */
export const selectIncludedChanges = memoise(
  (state: RouterState) => [selectChanges(state), state.leftOut],
  includedChanges,
);

/** The same for people. */
export const selectShownIncluded = memoise(
  (state: RouterState) => [selectShownChanges(state), state.leftOut],
  includedChanges,
);

/** Of the table that the next publish makes, which has not all of the draft if something is left out. */
const selectReviewFindings = memoise(
  (state: RouterState) => {
    const [all, included] = [selectChanges(state), selectIncludedChanges(state)];
    const isAll = all.length === included.length;
    return [
      isAll ? selectValidation(state) : undefined,
      isAll ? undefined : state.draft,
      included,
      selectTexts(state),
      selectOwnAccount(state),
      dayOf(state),
    ] as const;
  },
  (ofAll, draft, included, texts, account, day): TableFindings =>
    ofAll ??
    (draft ? validateDraft(withoutLeftOut(draft, included), texts, account, day) : NO_FINDINGS),
);

/** What the open review is about; the draft if none is open. */
export const selectReview = memoise(
  (state: RouterState) => {
    const { panel, history } = state;
    return [
      panel.kind === 'review' ? panel.of : undefined,
      selectShownChanges(state),
      selectReviewFindings(state),
      selectLiveTable(state),
      history.kind === 'loaded' ? history.value : undefined,
      selectTexts(state),
      selectOwnAccount(state),
    ] as const;
  },
  (of, changes, findings, live, history, texts, account): Review =>
    of?.kind === 'restore'
      ? reviewRestore(of, live, history, texts, account)
      : { changes, ...findings, isListed: true },
);

/** What is live, and what would be; undefined if nothing would change, or it is not known what. */
export const selectReviewTables = memoise(
  (state: RouterState) => {
    const { panel, draft } = state;
    const isRestore = panel.kind === 'review' && panel.of.kind === 'restore';
    return [
      selectLiveTable(state),
      isRestore ? selectReview(state).table : undefined,
      isRestore ? undefined : draft,
      isRestore ? undefined : selectIncludedChanges(state),
    ] as const;
  },
  (live, restored, draft, included): ReviewTables | undefined => {
    const next = restored ?? (draft && included && tableToPublish(draft, included));
    return live && next && live !== next ? { live, next } : undefined;
  },
);

function tableToPublish(draft: Draft, included: readonly RouteChange[]): RouteTable | undefined {
  return included.length === 0
    ? undefined
    : hideSecrets(tableOfDraft(withoutLeftOut(draft, included)));
}

/** The draft, without what is left out, cannot be published as it is. */
export function selectHasReviewIssues(state: RouterState): boolean {
  return selectReviewFindings(state).issues.length > 0;
}
