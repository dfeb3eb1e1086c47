/** Lists changes of a table, route by route and field by field. */
import { Badge } from '@twilio-paste/core/badge';
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import { memo, useState, type ReactNode } from 'react';
import type { RouteChange } from 'route-table';
import { changedRow, type ChangedRow } from '../../model/change-words';
import { listRows } from '../../model/plans/list-changes';
import { useNamingTables } from '../plans/use-plan-names';
import { useRouterTools } from '../router-context';
import { FieldTable } from './FieldTable';
import { RouteNameText } from './RouteNameText';

/** Long lists are shown in steps: a person reads no thousand changes at once. */
const STEP = 50;

interface ChangeListProps {
  readonly changes: readonly RouteChange[];
  /** A review compares with what is live, a record tells what was. */
  readonly tense: 'review' | 'record';
  /** Beside each row, such as a button. */
  readonly action?: (row: ChangedRow) => ReactNode;
}

export const ChangeList = memo(({ changes, tense, action }: ChangeListProps) => {
  const { texts } = useRouterTools();
  const [shown, setShown] = useState(STEP);
  const hidden = changes.length - shown;
  const tables = useNamingTables();
  const rowsOf = (change: RouteChange) =>
    change.kind === 'lists-changed'
      ? listRows(change.fields, tables, texts)
      : [changedRow(change, texts)];
  return (
    <>
      <Box as="ul" padding="space0" margin="space0" aria-label={texts.review.changeListLabel}>
        {changes.slice(0, shown).map((change) => {
          const whole = changedRow(change, texts);
          return rowsOf(change).map((row, index) => (
            <ChangeItem
              key={row.id}
              row={row}
              tense={tense}
              // What is done with a change is done with all of it: rows of lists are one change.
              action={index === 0 ? action?.(whole) : undefined}
            />
          ));
        })}
      </Box>
      {hidden > 0 ? (
        <Button variant="link" onClick={() => setShown(shown + STEP)}>
          {texts.review.moreChanges({ hidden: Math.min(hidden, STEP) })}
        </Button>
      ) : null}
    </>
  );
});
ChangeList.displayName = 'ChangeList';

interface ChangeItemProps {
  readonly row: ChangedRow;
  readonly tense: ChangeListProps['tense'];
  readonly action: ReactNode;
}

const ChangeItem = ({ row, tense, action }: ChangeItemProps) => {
  const { review } = useRouterTools().texts;
  return (
    <Box
      as="li"
      display="block"
      paddingY="space40"
      borderBottomWidth="borderWidth10"
      borderBottomStyle="solid"
      borderBottomColor="colorBorderWeaker"
    >
      <Box display="flex" alignItems="center" columnGap="space30" flexWrap="wrap">
        <Badge as="span" variant={BADGES[row.kind]}>
          {review.kinds[row.kind]}
        </Badge>
        {row.route ? <RouteNameText route={row.route} /> : null}
        {row.title === undefined ? null : <Text as="span">{row.title}</Text>}
        {row.part ? <Text as="span">{review.parts[row.part]}</Text> : null}
        <Box marginLeft="auto">{action}</Box>
      </Box>
      <FieldTable fields={row.fields} kind={row.kind} tense={tense} />
    </Box>
  );
};

const BADGES = {
  added: 'success',
  removed: 'error',
  changed: 'info',
  default: 'info',
  settings: 'info',
} as const;
