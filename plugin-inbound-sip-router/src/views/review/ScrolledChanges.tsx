/** The changes of a publish inside a notice: of one height always, so that what is below does not jump. */
import { Box } from '@twilio-paste/core/box';
import type { RouteChange } from 'route-table';
import { useRouterTools } from '../router-context';
import { ChangeList } from './ChangeList';

interface ScrolledChangesProps {
  /** Undefined while they are loaded. */
  readonly changes: readonly RouteChange[] | 'unlisted' | undefined;
  readonly label: string;
}

export const ScrolledChanges = ({ changes, label }: ScrolledChangesProps) => {
  const { history } = useRouterTools().texts;
  return (
    <Box
      role="region"
      aria-label={label}
      tabIndex={0}
      height="size20"
      overflowY="auto"
      marginY="space30"
      paddingX="space40"
      borderRadius="borderRadius20"
      backgroundColor="colorBackgroundBody"
      color="colorText"
    >
      {typeof changes === 'object' ? (
        <ChangeList changes={changes} tense="record" />
      ) : (
        <Box role="status" paddingY="space40">
          {changes === 'unlisted' ? history.unknown : history.loading}
        </Box>
      )}
    </Box>
  );
};
