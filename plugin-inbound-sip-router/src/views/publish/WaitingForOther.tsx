/** Waiting for somebody else's publish; the table is loaded anew when it is over. */
import { Callout, CalloutHeading } from '@twilio-paste/core/callout';
import { Button } from '@twilio-paste/core/button';
import type { PublishInFlight } from '../../api/admin-api';
import { personName } from '../../model/person-name';
import { useRouterDispatch, useRouterTools } from '../router-context';

export const WaitingForOther = ({ other }: { readonly other: PublishInFlight }) => {
  const { publish: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  return (
    <div role="status">
      <Callout variant="neutral" marginY="space40">
        <CalloutHeading as="h2">{words.waiting(personName(other.author))}</CalloutHeading>
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
