/** Says that a deployment by the command line has replaced what was published, and shows the way back. */
import { Button } from '@twilio-paste/core/button';
import { useEffect, useState } from 'react';
import type { RouterState } from '../../model/router-state';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { DismissButton } from './DismissButton';
import { Notice } from './Notice';

export const CliDeploymentNotice = () => {
  const { texts, effects } = useRouterTools();
  const dispatch = useRouterDispatch();
  const [dismissed, setDismissed] = useState<string>();
  const isAsked = useRouter(({ history }) => history.kind !== 'not-asked');
  // Only the history knows who deployed what is live.
  useEffect(() => {
    if (!isAsked) effects.loadHistory();
  }, [isAsked, effects]);
  const deployment = useRouter(liveCliDeployment);
  if (deployment === undefined || deployment === dismissed) return null;
  return (
    <Notice
      variant="neutral"
      text={texts.frame.cliDeployment}
      details={texts.frame.cliDeploymentWay}
      actions={
        <>
          <Button
            variant="secondary"
            size="small"
            onClick={() =>
              dispatch({ type: 'inboundSipRouter/view/panelOpened', panel: { kind: 'history' } })
            }
          >
            {texts.frame.showHistory}
          </Button>
          <DismissButton onClick={() => setDismissed(deployment)} />
        </>
      }
    />
  );
};

/** Its id, where what is live was deployed so over something that was published. */
function liveCliDeployment({ history, live }: RouterState): string | undefined {
  if (history.kind !== 'loaded' || live.kind !== 'loaded') return undefined;
  const [latest, ...earlier] = history.value.entries;
  if (latest?.kind !== 'cli-deployment') return undefined;
  if (!earlier.some(({ kind }) => kind === 'publish')) return undefined;
  return latest.buildSid === live.live.buildSid ? latest.id : undefined;
}
