/** A publish that went live. */
import { Button } from '@twilio-paste/core/button';
import { Callout, CalloutHeading, CalloutText } from '@twilio-paste/core/callout';
import type { PublishState } from '../../model/router-state';
import { useRouterDispatch, useRouterTools } from '../router-context';

interface PublishLiveProps {
  readonly state: Extract<PublishState, { readonly kind: 'live' }>;
}

export const PublishLive = ({ state }: PublishLiveProps) => {
  const { publish: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const isOverriding = state.overrode !== undefined;
  return (
    <div role="status">
      <Callout variant={isOverriding ? 'warning' : 'success'} marginY="space40">
        <CalloutHeading as="h2">
          {state.publish.kind === 'restore' ? words.liveRestored : words.live}
        </CalloutHeading>
        {isOverriding ? <CalloutText>{words.overrode}</CalloutText> : null}
        <Button
          variant="link"
          onClick={() => dispatch({ type: 'inboundSipRouter/publishDismissed' })}
        >
          {words.dismiss}
        </Button>
      </Callout>
    </div>
  );
};
