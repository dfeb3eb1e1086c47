/** Who published since a version, in words: the history is asked for as far as it does not know yet. */
import { useEffect } from 'react';
import type { RouterState } from '../../model/router-state';
import { publishesSince, theirNames, theirPublishesInWords } from '../../model/their-publishes';
import { useRouter, useRouterTools } from '../router-context';
import { useTimeWords } from '../use-time-words';

export interface TheirPublishes {
  /** Undefined while it is not known. */
  readonly sentence: string | undefined;
  /** If there was only one. */
  readonly name: string | undefined;
}

/** @param since asset version SID, `ZN…`; undefined: nobody is meant */
export function useTheirPublishes(since: string | undefined): TheirPublishes {
  const { texts, effects } = useRouterTools();
  const timeOf = useTimeWords();
  const live = useRouter((state) =>
    state.live.kind === 'loaded' ? state.live.live.buildSid : undefined,
  );
  const isKnown = useRouter(
    ({ history }) => history.kind === 'loaded' && history.value.entries[0]?.buildSid === live,
  );
  useEffect(() => {
    if (since !== undefined && !isKnown) effects.loadHistory();
    // Asked once for each table that is live: if the history does not name it, asking again would not help.
  }, [since, live, effects]);
  const namesOf = (state: RouterState) =>
    theirNames(since === undefined ? undefined : publishesSince(state, since));
  return {
    sentence: useRouter((state) =>
      since === undefined
        ? undefined
        : theirPublishesInWords(publishesSince(state, since), texts.publish, timeOf),
    ),
    name: useRouter((state) => (namesOf(state).length === 1 ? namesOf(state)[0] : undefined)),
  };
}
