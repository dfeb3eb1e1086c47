/** Says that the table came from a deployment by the command line, not from a publish. */
import { Button } from '@twilio-paste/core/button';
import { useEffect, useState } from 'react';
import type { RouterState } from '../../model/router-state';
import { useRouter, useRouterTools } from '../router-context';
import { Notice } from './Notice';

export const CliDeploymentNotice = () => {
  const { texts, effects } = useRouterTools();
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
      actions={
        <Button variant="secondary" size="small" onClick={() => setDismissed(deployment)}>
          {texts.frame.dismiss}
        </Button>
      }
    />
  );
};

/** Its id, where what is live was deployed so. */
function liveCliDeployment({ history, live }: RouterState): string | undefined {
  const latest = history.kind === 'loaded' ? history.value.entries[0] : undefined;
  if (latest?.kind !== 'cli-deployment' || live.kind !== 'loaded') return undefined;
  return latest.buildSid === live.live.buildSid ? latest.id : undefined;
}
