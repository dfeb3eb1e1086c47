/** What is wrong with a row, on one line that opens: a row stays as low as others. */
import { Box } from '@twilio-paste/core/box';
import { ErrorIcon } from '@twilio-paste/icons/esm/ErrorIcon';
import { WarningIcon } from '@twilio-paste/icons/esm/WarningIcon';
import { useState } from 'react';
import type { Issue } from 'route-table';
import { useRouterTools } from '../router-context';

interface RowFindingsProps {
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

export const RowFindings = ({ issues, warnings }: RowFindingsProps) => {
  const { table } = useRouterTools().texts;
  const [isOpen, setOpen] = useState(false);
  const found = [
    ...issues.map(({ message }) => ({ message, isIssue: true })),
    ...warnings.map(({ message }) => ({ message, isIssue: false })),
  ];
  const [first] = found;
  if (!first) return null;
  const more = found.length - 1;
  return (
    <Box
      as="button"
      type="button"
      aria-expanded={isOpen}
      title={isOpen ? undefined : found.map(({ message }) => message).join('\n')}
      onClick={() => setOpen(!isOpen)}
      appearance="none"
      display="block"
      width="100%"
      paddingX="space0"
      paddingY="space10"
      borderWidth="borderWidth0"
      borderRadius="borderRadius10"
      backgroundColor="transparent"
      cursor="pointer"
      fontFamily="inherit"
      fontSize="fontSize20"
      lineHeight="lineHeight20"
      textAlign="left"
      outline="none"
      _hover={{ textDecoration: 'underline' }}
      _focusVisible={{ boxShadow: 'shadowFocus' }}
    >
      {(isOpen ? found : [first]).map(({ message, isIssue }, at) => (
        <Finding
          key={at}
          isIssue={isIssue}
          isCut={!isOpen}
          text={isOpen || more === 0 ? message : `${message} (${table.moreFindings({ more })})`}
        />
      ))}
    </Box>
  );
};

interface FindingProps {
  readonly isIssue: boolean;
  readonly isCut: boolean;
  readonly text: string;
}

const Finding = ({ isIssue, isCut, text }: FindingProps) => {
  const { table } = useRouterTools().texts;
  return (
    <Box
      as="span"
      display="flex"
      columnGap="space20"
      color={isIssue ? 'colorTextError' : 'colorTextWarningStrong'}
    >
      <Box as="span" flexShrink={0}>
        {isIssue ? (
          <ErrorIcon decorative={false} title={table.isProblem} size="sizeIcon10" />
        ) : (
          <WarningIcon decorative={false} title={table.isWarning} size="sizeIcon10" />
        )}
      </Box>
      <Box
        as="span"
        minWidth="0"
        overflow="hidden"
        textOverflow="ellipsis"
        whiteSpace={isCut ? 'nowrap' : 'normal'}
      >
        {text}
      </Box>
    </Box>
  );
};
