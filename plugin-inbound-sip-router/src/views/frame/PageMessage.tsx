/** A page in place of the table: what is wrong, and what to do about it. */
import { Box } from '@twilio-paste/core/box';
import { Heading } from '@twilio-paste/core/heading';
import type { ReactNode } from 'react';

interface PageMessageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

export const PageMessage = ({ title, children, actions }: PageMessageProps) => (
  <Box role="alert" display="flex" justifyContent="center" paddingX="space70" paddingY="space120">
    <Box width="100%" maxWidth="size60">
      <Heading as="h1" variant="heading20">
        {title}
      </Heading>
      {children}
      {actions ? (
        <Box display="flex" columnGap="space40" marginTop="space60">
          {actions}
        </Box>
      ) : null}
    </Box>
  </Box>
);
