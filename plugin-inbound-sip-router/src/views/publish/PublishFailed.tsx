/** A publish that did not get through, and the ways on. */
import { Button } from '@twilio-paste/core/button';
import type { PublishState } from '../../model/publish-state';
import { DismissButton } from '../frame/DismissButton';
import { Notice } from '../frame/Notice';
import { useRouterDispatch, useRouterTools } from '../router-context';

interface PublishFailedProps {
  readonly state: Extract<PublishState, { readonly kind: 'failed' }>;
}

export const PublishFailed = ({ state }: PublishFailedProps) => {
  const { texts, effects } = useRouterTools();
  const { publish: words } = texts;
  const dispatch = useRouterDispatch();
  const { buildSid } = state.publish;
  return (
    <Notice
      variant="error"
      isResult
      isUrgent
      text={`${words.failedTitle} ${words.failedAt[state.stage]}.`}
      details={'message' in state.problem ? state.problem.message : undefined}
      actions={
        <>
          {buildSid === undefined ? (
            <Button variant="secondary" size="small" onClick={effects.reload}>
              {words.reload}
            </Button>
          ) : (
            <>
              <Button variant="primary" size="small" onClick={() => effects.adopt(buildSid)}>
                {words.tryAgain}
              </Button>
              <Button
                variant="destructive_secondary"
                size="small"
                onClick={() => effects.discard(buildSid)}
              >
                {words.discard}
              </Button>
            </>
          )}
          <DismissButton onClick={() => dispatch({ type: 'inboundSipRouter/publish/dismissed' })} />
        </>
      }
    />
  );
};
