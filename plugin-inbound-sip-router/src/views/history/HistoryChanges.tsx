/** What an entry of the history changed, opened on demand, with the way back for each route. */
import type { HistoryEntry } from 'admin-contract';
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import { ChevronDownIcon } from '@twilio-paste/icons/esm/ChevronDownIcon';
import { ChevronRightIcon } from '@twilio-paste/icons/esm/ChevronRightIcon';
import { useState, type ReactNode } from 'react';
import type { ChangedRow } from '../../model/change-words';
import { ChangeList } from '../review/ChangeList';
import { rowName } from '../review/row-name';
import { useRouterDispatch, useRouterTools } from '../router-context';

interface HistoryChangesProps {
  readonly entry: HistoryEntry;
  /** Id of the state before this entry, if it can be brought back. */
  readonly before: string | undefined;
  /** The way back to this state, on the same line. */
  readonly restore: ReactNode;
}

export const HistoryChanges = ({ entry, before, restore }: HistoryChangesProps) => {
  const [isOpen, setOpen] = useState(false);
  const { changes } = entry;
  const list = changes.kind === 'listed' ? changes.changes : [];
  return (
    <>
      <Box
        display="flex"
        flexWrap="wrap"
        justifyContent="space-between"
        columnGap="space50"
        marginTop="space20"
      >
        {list.length === 0 ? (
          <Unlisted changes={changes} />
        ) : (
          <Opener count={list.length} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        )}
        {restore}
      </Box>
      {isOpen ? (
        <ChangeList
          changes={list}
          tense="record"
          action={(row) => (before === undefined ? null : <BringBack row={row} before={before} />)}
        />
      ) : null}
    </>
  );
};

const Unlisted = ({ changes }: Pick<HistoryEntry, 'changes'>) => {
  const { history: words } = useRouterTools().texts;
  const text =
    changes.kind === 'unknown'
      ? words.unknown
      : changes.kind === 'too-many'
        ? words.tooMany({ count: changes.count })
        : words.noChanges;
  return (
    <Text as="span" color="colorTextWeak">
      {text}
    </Text>
  );
};

interface OpenerProps {
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const Opener = ({ count, isOpen, onToggle }: OpenerProps) => {
  const { history: words } = useRouterTools().texts;
  return (
    <Button variant="link" aria-expanded={isOpen} onClick={onToggle}>
      {isOpen ? <ChevronDownIcon decorative /> : <ChevronRightIcon decorative />}
      {words.changes({ count })}
    </Button>
  );
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
      aria-label={words.restoreRouteLabel({ route: rowName(row, review) })}
      onClick={() => dispatch({ type: 'inboundSipRouter/view/reviewOpened', of })}
    >
      {words.restoreRoute}
    </Button>
  );
};
