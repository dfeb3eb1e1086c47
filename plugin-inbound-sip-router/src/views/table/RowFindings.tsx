/** What is wrong or doubtful about a route, in words. */
import { Box } from '@twilio-paste/core/box';
import { ErrorIcon } from '@twilio-paste/icons/esm/ErrorIcon';
import { WarningIcon } from '@twilio-paste/icons/esm/WarningIcon';
import type { Issue } from 'route-table';
import { useRouterTools } from '../router-context';

interface RowFindingsProps {
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

export const RowFindings = ({ issues, warnings }: RowFindingsProps) => {
  const { table } = useRouterTools().texts;
  return (
    <>
      {issues.map((issue, at) => (
        <Box
          key={at}
          display="flex"
          columnGap="space20"
          color="colorTextError"
          fontSize="fontSize20"
        >
          <Box as="span" flexShrink={0}>
            <ErrorIcon decorative={false} title={table.isProblem} size="sizeIcon10" />
          </Box>
          {issue.message}
        </Box>
      ))}
      {warnings.map((warning, at) => (
        <Box
          key={at}
          display="flex"
          columnGap="space20"
          color="colorTextWarningStrong"
          fontSize="fontSize20"
        >
          <Box as="span" flexShrink={0}>
            <WarningIcon decorative={false} title={table.isWarning} size="sizeIcon10" />
          </Box>
          {warning.message}
        </Box>
      ))}
    </>
  );
};
