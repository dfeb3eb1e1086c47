/** Why a review cannot be published now, in words; undefined if it can. */
import { selectIncludedChanges, selectReview } from '../../model/review-selectors';
import { useRouter, useRouterTools } from '../router-context';
import { isNoteTooLong } from './NoteField';

export function usePublishBlocked(hasAllSecrets: boolean): string | undefined {
  const { review } = useRouterTools().texts;
  const { changes, issues, isListed } = useRouter(selectReview);
  const isAllLeftOut = useRouter(
    (state) =>
      state.panel.kind === 'review' &&
      state.panel.of.kind === 'draft' &&
      selectIncludedChanges(state).length === 0,
  );
  const isPublishing = useRouter((state) => state.publish.kind === 'running');
  const note = useRouter((state) => state.note);
  if (isPublishing) return review.blocked.publishing;
  if (isListed && changes.length === 0) return review.blocked.nothing;
  if (isAllLeftOut) return review.blocked.leftOut;
  if (issues.length > 0) return review.blocked.issues({ issues: issues.length });
  if (isNoteTooLong(note)) return review.blocked.note;
  return hasAllSecrets ? undefined : review.blocked.secrets;
}
