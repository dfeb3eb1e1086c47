/** What came in from others while somebody was editing, and who it was. */
import { useRouter } from '../router-context';
import { useTheirPublishes, type TheirPublishes } from './use-their-publishes';

/** Of the rebase that is open, or was done. */
export function useRebaseAuthors(): TheirPublishes {
  return useTheirPublishes(
    useRouter(({ rebase }) => {
      if (rebase.kind === 'merged') return rebase.since;
      return rebase.kind === 'asking' ? rebase.base.version : undefined;
    }),
  );
}
