/** A small button with an icon: Paste's own costs a page of fifty rows too much. */
import { Box } from '@twilio-paste/core/box';
import type { ReactNode } from 'react';

interface IconButtonProps {
  readonly label: string;
  readonly focusKey?: string;
  /** Stays focusable, so that the keyboard is not thrown out at the last page. */
  readonly isDisabled?: boolean;
  /** It has words instead of an icon. */
  readonly isLink?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export const IconButton = (props: IconButtonProps) => {
  const { label, focusKey, isDisabled = false, isLink = false, onClick, children } = props;
  return (
    <Box
      as="button"
      type="button"
      aria-label={label}
      aria-disabled={isDisabled}
      title={label}
      data-focus-key={focusKey}
      onClick={isDisabled ? undefined : onClick}
      appearance="none"
      display="inline-flex"
      alignItems="center"
      padding="space20"
      borderWidth="borderWidth0"
      borderRadius="borderRadius20"
      backgroundColor="transparent"
      color={isDisabled ? 'colorTextWeaker' : isLink ? 'colorTextLink' : 'colorTextIcon'}
      fontFamily="inherit"
      fontSize="fontSize30"
      fontWeight="fontWeightSemibold"
      whiteSpace="nowrap"
      cursor={isDisabled ? 'not-allowed' : 'pointer'}
      outline="none"
      _hover={isDisabled ? {} : { backgroundColor: 'colorBackground', color: 'colorTextLink' }}
      _focusVisible={{ boxShadow: 'shadowFocus' }}
    >
      {children}
    </Box>
  );
};
