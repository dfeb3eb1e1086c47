/** A titled part of a result. */
import { Box } from '@twilio-paste/core/box';
import { Heading } from '@twilio-paste/core/heading';
import type { ReactNode } from 'react';

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

export const Part = ({ title, children }: PartProps) => (
  <Box marginTop="space50">
    <Box marginBottom="space20">
      <Heading as="h4" variant="heading50" marginBottom="space0">
        {title}
      </Heading>
    </Box>
    {children}
  </Box>
);
