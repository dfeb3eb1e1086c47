/** A part of a panel that opens and closes. Paste's own brings 92 kB with it. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { ChevronDownIcon } from '@twilio-paste/icons/esm/ChevronDownIcon';
import { ChevronRightIcon } from '@twilio-paste/icons/esm/ChevronRightIcon';
import type { ReactNode } from 'react';

interface DisclosureProps {
  readonly id: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** What it is in has space below it. */
  readonly isLast?: boolean;
  readonly children: ReactNode;
}

export const Disclosure = ({
  id,
  title,
  isOpen,
  onToggle,
  isLast = false,
  children,
}: DisclosureProps) => (
  <Box marginBottom={isLast ? 'space20' : 'space60'}>
    <Button
      variant="link"
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      onClick={onToggle}
    >
      {isOpen ? <ChevronDownIcon decorative /> : <ChevronRightIcon decorative />}
      {title}
    </Button>
    {isOpen && (
      <Box id={id} marginTop="space50">
        {children}
      </Box>
    )}
  </Box>
);
