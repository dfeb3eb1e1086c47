/** Says that my draft was put onto a table that somebody else published, or that it needs me for that. */
import { Button } from '@twilio-paste/core/button';
import { useState } from 'react';
import type { RouteChange } from 'route-table';
import { selectHasChanges } from '../../model/selectors';
import { DismissButton } from '../frame/DismissButton';
import { Notice } from '../frame/Notice';
import { ScrolledChanges } from '../review/ScrolledChanges';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { useRebaseAuthors } from './use-rebase-authors';

export const MergeNotice = () => {
  const rebase = useRouter((state) => state.rebase);
  const isShownElsewhere = useRouter(
    ({ publish, panel }) => publish.kind === 'refused' || panel.kind === 'conflicts',
  );
  if (rebase.kind === 'merged') return <Merged theirs={rebase.theirs} />;
  return rebase.kind === 'asking' && !isShownElsewhere ? <Asking /> : null;
};

const Merged = ({ theirs }: { readonly theirs: readonly RouteChange[] }) => {
  const { publish: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const [isOpen, setOpen] = useState(false);
  const { sentence } = useRebaseAuthors();
  const hasChanges = useRouter(selectHasChanges);
  return (
    <Notice
      variant="neutral"
      text={words.merged({ changes: theirs.length })}
      details={[sentence, hasChanges ? words.mergedDraft : undefined].filter(Boolean).join(' ')}
      actions={
        <>
          <Button variant="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {words.showMerged}
          </Button>
          <DismissButton
            onClick={() => dispatch({ type: 'inboundSipRouter/load/mergeDismissed' })}
          />
        </>
      }
    >
      {isOpen ? <ScrolledChanges changes={theirs} label={words.showMerged} /> : null}
    </Notice>
  );
};

const Asking = () => {
  const { publish: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const { sentence = words.stale } = useRebaseAuthors();
  const open = () =>
    dispatch({ type: 'inboundSipRouter/view/panelOpened', panel: { kind: 'conflicts' } });
  return (
    <Notice
      variant="warning"
      isUrgent
      text={sentence}
      details={words.staleConflicts}
      actions={
        <Button variant="primary" size="small" onClick={open}>
          {words.resolve}
        </Button>
      }
    />
  );
};
