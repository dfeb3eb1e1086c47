/** A publish that went live. */
import type { PublishState } from '../../model/publish-state';
import { DismissButton } from '../frame/DismissButton';
import { Notice } from '../frame/Notice';
import { useRouterDispatch, useRouterTools } from '../router-context';

interface PublishLiveProps {
  readonly state: Extract<PublishState, { readonly kind: 'live' }>;
}

export const PublishLive = ({ state }: PublishLiveProps) => {
  const { publish: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const isOverriding = state.overrode !== undefined;
  return (
    <Notice
      variant={isOverriding ? 'warning' : 'success'}
      isResult
      text={state.publish.kind === 'restore' ? words.liveRestored : words.live}
      details={isOverriding ? words.overrode : undefined}
      actions={
        <DismissButton onClick={() => dispatch({ type: 'inboundSipRouter/publish/dismissed' })} />
      }
    />
  );
};
