/** A publish that did not get through, and the ways on. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Callout, CalloutHeading, CalloutText } from '@twilio-paste/core/callout';
import type { PublishState } from '../../model/router-state';
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
    <div role="alert">
      <Callout variant="error" marginY="space40">
        <CalloutHeading as="h2">{`${words.failedTitle}, ${words.failedAt[state.stage]}`}</CalloutHeading>
        <CalloutText>{'message' in state.problem ? state.problem.message : null}</CalloutText>
        <Box display="flex" columnGap="space50">
          {buildSid === undefined ? (
            <Button variant="secondary" onClick={effects.reload}>
              {words.reload}
            </Button>
          ) : (
            <>
              <Button variant="primary" onClick={() => effects.adopt(buildSid)}>
                {words.tryAgain}
              </Button>
              <Button variant="destructive_secondary" onClick={() => effects.discard(buildSid)}>
                {words.discard}
              </Button>
            </>
          )}
          <Button
            variant="link"
            onClick={() => dispatch({ type: 'inboundSipRouter/publishDismissed' })}
          >
            {words.dismiss}
          </Button>
        </Box>
      </Callout>
    </div>
  );
};
