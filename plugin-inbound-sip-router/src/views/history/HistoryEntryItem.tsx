/** One publish of the history, with its changes and the ways back. */
import type { HistoryEntry } from 'admin-contract';
import { Badge } from '@twilio-paste/core/badge';
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import { personName } from '../../model/person-name';
import { timeOfEntry } from '../../model/select/find-entries';
import { useRouterDispatch, useRouterTools } from '../router-context';
import { HistoryChanges } from './HistoryChanges';

interface HistoryEntryItemProps {
  readonly entry: HistoryEntry;
  readonly isLive: boolean;
  /** Id of the state before this entry, if it can be brought back. */
  readonly before: string | undefined;
}

export const HistoryEntryItem = ({ entry, isLive, before }: HistoryEntryItemProps) => {
  const { history: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  return (
    <Box
      as="li"
      display="block"
      paddingY="space50"
      borderBottomWidth="borderWidth10"
      borderBottomStyle="solid"
      borderBottomColor="colorBorderWeaker"
    >
      <Box display="flex" columnGap="space30" alignItems="center" flexWrap="wrap">
        <Text as="span" fontWeight="fontWeightSemibold" wordBreak="break-word">
          {entry.kind === 'publish' ? personName(entry.author) : words.cliDeployment}
        </Text>
        {isLive ? (
          <Badge as="span" variant="success">
            {words.live}
          </Badge>
        ) : null}
      </Box>
      <Time at={timeOfEntry(entry)} />
      {entry.kind === 'publish' && entry.note !== '' ? (
        <Box
          marginY="space30"
          paddingLeft="space40"
          borderLeftWidth="borderWidth20"
          borderLeftStyle="solid"
          borderLeftColor="colorBorderWeaker"
          wordBreak="break-word"
          whiteSpace="pre-wrap"
        >
          {entry.note}
        </Box>
      ) : null}
      {entry.kind === 'cli-deployment' && entry.overriddenBy !== undefined ? (
        <Text as="p">{words.overridden}</Text>
      ) : null}
      <HistoryChanges
        entry={entry}
        before={before}
        restore={
          isLive || entry.restorable === false ? null : (
            <Button
              variant="link"
              onClick={() =>
                dispatch({
                  type: 'inboundSipRouter/view/reviewOpened',
                  of: { kind: 'restore', to: entry.id },
                })
              }
            >
              {words.restoreAll}
            </Button>
          )
        }
      />
    </Box>
  );
};

const Time = ({ at }: { readonly at: string }) => {
  const { language } = useRouterTools();
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return null;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Text as="span" color="colorTextWeak">
      <time dateTime={at}>{format.format(date)}</time>
    </Text>
  );
};
