/** One publish of the history, with its changes and the ways back. */
import { Badge } from '@twilio-paste/core/badge';
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import { useState } from 'react';
import type { HistoryEntry } from '../../api/admin-api';
import type { ChangedRow } from '../../model/change-words';
import { personName } from '../../model/person-name';
import { ChangeList } from '../review/ChangeList';
import { useRouterDispatch, useRouterTools } from '../router-context';

interface HistoryEntryItemProps {
  readonly entry: HistoryEntry;
  readonly isLive: boolean;
  /** Id of the state before this entry, where the history still has it. */
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
        <Text as="span" fontWeight="fontWeightSemibold">
          {entry.kind === 'publish' ? personName(entry.author) : words.cliDeployment}
        </Text>
        <Time at={timeOf(entry)} />
        {isLive ? (
          <Badge as="span" variant="success">
            {words.live}
          </Badge>
        ) : null}
      </Box>
      {entry.kind === 'publish' && entry.note !== '' ? (
        <Text as="p" marginY="space20" wordBreak="break-word">
          {entry.note}
        </Text>
      ) : null}
      {entry.kind === 'cli-deployment' && entry.overriddenBy !== undefined ? (
        <Text as="p">{words.overridden}</Text>
      ) : null}
      <Changes entry={entry} before={before} />
      {isLive ? null : (
        <Button
          variant="link"
          onClick={() =>
            dispatch({
              type: 'inboundSipRouter/reviewOpened',
              of: { kind: 'restore', to: entry.id },
            })
          }
        >
          {words.restoreAll}
        </Button>
      )}
    </Box>
  );
};

const Changes = ({ entry, before }: Pick<HistoryEntryItemProps, 'entry' | 'before'>) => {
  const { history: words } = useRouterTools().texts;
  const [isOpen, setOpen] = useState(false);
  const { changes } = entry;
  switch (changes.kind) {
    case 'unknown':
      return <Text as="p">{words.unknown}</Text>;
    case 'too-many':
      return <Text as="p">{words.tooMany(changes.count)}</Text>;
    case 'listed':
      if (changes.changes.length === 0) return <Text as="p">{words.noChanges}</Text>;
      return (
        <Box marginY="space20">
          <Button variant="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {words.changes(changes.changes.length)}
          </Button>
          {isOpen ? (
            <ChangeList
              changes={changes.changes}
              tense="record"
              action={(row) =>
                before === undefined ? null : <BringBack row={row} before={before} />
              }
            />
          ) : null}
        </Box>
      );
  }
};

/** One route, or the default route, as it was before the publish. */
const BringBack = ({ row, before }: { readonly row: ChangedRow; readonly before: string }) => {
  const { history: words, review } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  if (row.restoreKey === undefined) return null;
  const of = { kind: 'restore', to: before, route: row.restoreKey } as const;
  return (
    <Button
      variant="link"
      aria-label={words.restoreRouteLabel(row.route?.address ?? review.defaultRoute)}
      onClick={() => dispatch({ type: 'inboundSipRouter/reviewOpened', of })}
    >
      {words.restoreRoute}
    </Button>
  );
};

function timeOf(entry: HistoryEntry): string {
  return entry.liveAt ?? (entry.kind === 'publish' ? entry.at : '');
}

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
