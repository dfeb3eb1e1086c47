/** Why a review cannot be published now, in words; undefined if it can. */
import { selectReview } from '../../model/selectors';
import { useRouter, useRouterTools } from '../router-context';
import { isNoteTooLong } from './NoteField';

export function usePublishBlocked(hasAllSecrets: boolean): string | undefined {
  const { review } = useRouterTools().texts;
  const { changes, issues, isListed } = useRouter(selectReview);
  const isPublishing = useRouter((state) => state.publish.kind === 'running');
  const note = useRouter((state) => state.note);
  if (isPublishing) return review.blocked.publishing;
  if (isListed && changes.length === 0) return review.blocked.nothing;
  if (issues.length > 0) return review.blocked.issues(issues.length);
  if (isNoteTooLong(note)) return review.blocked.note;
  return hasAllSecrets ? undefined : review.blocked.secrets;
}
