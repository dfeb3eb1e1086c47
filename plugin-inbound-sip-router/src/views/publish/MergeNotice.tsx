/** Says that my draft was put onto a table that somebody else published, or that it needs me for that. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Callout, CalloutHeading, CalloutText } from '@twilio-paste/core/callout';
import { useState } from 'react';
import type { RouteChange } from 'route-table';
import { ChangeList } from '../review/ChangeList';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';

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
  return (
    <div role="status">
      <Callout variant="neutral" marginY="space40">
        <CalloutHeading as="h2">{words.merged(theirs.length)}</CalloutHeading>
        <Box display="flex" columnGap="space50">
          <Button variant="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {words.showMerged}
          </Button>
          <Button
            variant="link"
            onClick={() => dispatch({ type: 'inboundSipRouter/mergeDismissed' })}
          >
            {words.dismiss}
          </Button>
        </Box>
        {isOpen ? <ChangeList changes={theirs} tense="record" /> : null}
      </Callout>
    </div>
  );
};

const Asking = () => {
  const { publish: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const open = () =>
    dispatch({ type: 'inboundSipRouter/panelOpened', panel: { kind: 'conflicts' } });
  return (
    <div role="alert">
      <Callout variant="warning" marginY="space40">
        <CalloutHeading as="h2">{words.stale}</CalloutHeading>
        <CalloutText>{words.staleConflicts}</CalloutText>
        <Button variant="primary" onClick={open}>
          {words.resolve}
        </Button>
      </Callout>
    </div>
  );
};
