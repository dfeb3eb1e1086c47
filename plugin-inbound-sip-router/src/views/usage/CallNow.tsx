/** What would become of a call if it came now, by the live table and by the draft. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { HelpText } from '@twilio-paste/core/help-text';
import type { ToldCall } from 'admin-contract';
import { useMemo } from 'react';
import { callToTry } from '../../model/usage/call-to-try';
import { useRouterDispatch, useRouterTools } from '../router-context';
import { TrialOfBoth } from '../tester/TrialOfBoth';

export const CallNow = ({ call }: { readonly call: ToldCall }) => {
  const { calls: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const tried = useMemo(() => callToTry(call), [call]);
  const open = () =>
    dispatch({
      type: 'inboundSipRouter/view/tryOpened',
      call: { ...tried, arrivesAt: call.at },
    });
  return (
    <Box as="section" aria-label={words.now} marginY="space50">
      <Heading as="h3" variant="heading30" marginBottom="space0">
        {words.now}
      </Heading>
      <HelpText>{words.nowHelp}</HelpText>
      <Button variant="link" onClick={open}>
        {words.tryIt}
      </Button>
      <TrialOfBoth call={tried} />
    </Box>
  );
};
