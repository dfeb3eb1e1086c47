/** One notice above the table, with what can be done about it. */
import { Box } from '@twilio-paste/core/box';
import { Callout, CalloutText } from '@twilio-paste/core/callout';
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly variant: 'neutral' | 'warning' | 'error';
  readonly text: string;
  readonly actions: ReactNode;
}

export const Notice = ({ variant, text, actions }: NoticeProps) => (
  <div role="status">
    <Callout variant={variant} marginY="space40">
      <CalloutText>{text}</CalloutText>
      <Box display="flex" columnGap="space40" marginTop="space30">
        {actions}
      </Box>
    </Callout>
  </div>
);
