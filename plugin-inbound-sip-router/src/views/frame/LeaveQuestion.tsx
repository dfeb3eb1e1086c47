/** Asks, in place of a panel's buttons, whether what was typed may be lost. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import { useEffect, useRef } from 'react';
import { useRouterTools } from '../router-context';
import type { PanelLeaving } from './panel-leaving';

const QUESTION_ID = 'inbound-sip-router-leave-question';

export const LeaveQuestion = ({ leaving }: { readonly leaving: PanelLeaving }) => {
  const { frame } = useRouterTools().texts;
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <Box
      role="alertdialog"
      aria-labelledby={QUESTION_ID}
      paddingX="space60"
      paddingY="space50"
      backgroundColor="colorBackgroundWarningWeakest"
      borderTopWidth="borderWidth10"
      borderTopStyle="solid"
      borderTopColor="colorBorderWarningWeaker"
    >
      <Text as="p" id={QUESTION_ID} marginBottom="space40">
        {frame.leaveTyped}
      </Text>
      <Box display="flex" columnGap="space40">
        <Button variant="secondary" size="small" ref={stay} onClick={leaving.stay}>
          {frame.keepEditing}
        </Button>
        <Button variant="destructive" size="small" onClick={leaving.leave}>
          {frame.throwAway}
        </Button>
      </Box>
    </Box>
  );
};
