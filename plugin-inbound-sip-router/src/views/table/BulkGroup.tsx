/** Puts all selected routes into one group, or into none. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { HelpText } from '@twilio-paste/core/help-text';
import { Label } from '@twilio-paste/core/label';
import { useState } from 'react';
import { selectGroups } from '../../model/selectors';
import { ChoiceInput } from '../choices/ChoiceInput';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';

const FIELD_ID = 'inbound-sip-router-bulk-group';

export const BulkGroup = ({ onDone }: { readonly onDone: () => void }) => {
  const { table } = useRouterTools().texts;
  const { bulk } = table;
  const groups = useRouter(selectGroups);
  const dispatch = useRouterDispatch();
  const rowIds = useRouter((state) => state.tableView.selected);
  const [group, setGroup] = useState('');
  return (
    <Box
      as="form"
      flexBasis="100%"
      onSubmit={(event) => {
        event.preventDefault();
        dispatch({ type: 'inboundSipRouter/draft/groupChanged', rowIds, group: group.trim() });
        onDone();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onDone();
      }}
    >
      <Label htmlFor={FIELD_ID}>{bulk.groupOf({ count: rowIds.length })}</Label>
      <Box display="flex" flexWrap="wrap" columnGap="space30" rowGap="space30">
        <Box flexGrow={1} maxWidth="size40">
          <ChoiceInput
            id={FIELD_ID}
            label={table.groups}
            value={group}
            choices={groups.map((name) => ({ name, value: name }))}
            describedBy={`${FIELD_ID}-help`}
            autoFocus
            onType={setGroup}
            onChoose={({ value }) => setGroup(value)}
          />
        </Box>
        <Button variant="primary" type="submit">
          {bulk.setGroup}
        </Button>
        <Button variant="secondary" onClick={onDone}>
          {bulk.cancel}
        </Button>
      </Box>
      <HelpText id={`${FIELD_ID}-help`}>{bulk.groupHelp}</HelpText>
    </Box>
  );
};
