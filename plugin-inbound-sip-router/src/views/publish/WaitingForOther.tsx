/** Waiting for somebody else's publish; the table is reloaded when it is over. */
import type { PublishInFlight } from 'admin-contract';
import { Button } from '@twilio-paste/core/button';
import { personName } from '../../model/person-name';
import { Notice } from '../frame/Notice';
import { useRouterDispatch, useRouterTools } from '../router-context';

export const WaitingForOther = ({ other }: { readonly other: PublishInFlight }) => {
  const { publish: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  return (
    <Notice
      variant="neutral"
      isResult
      text={words.waiting({ author: personName(other.author) })}
      details={words.waitingFor}
      actions={
        <Button
          variant="secondary"
          size="small"
          onClick={() => dispatch({ type: 'inboundSipRouter/publish/dismissed' })}
        >
          {words.stopWaiting}
        </Button>
      }
    />
  );
};
