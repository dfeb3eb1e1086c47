/** Adds callers: one that is typed, or many that are pasted, with their notes. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { HelpText } from '@twilio-paste/core/help-text';
import { Label } from '@twilio-paste/core/label';
import { TextArea } from '@twilio-paste/core/textarea';
import { useState } from 'react';
import type { CallerEntry, JsonRecord } from 'route-table';
import { pastedCallers } from '../../model/lists/pasted-callers';
import { recordsIn } from '../../model/plans/records';
import { useEditorForm } from '../editor/editor-form';
import { useRouterTools } from '../router-context';

const ID = 'inbound-sip-router-add-callers';

export const PasteCallers = () => {
  const { texts, newId } = useRouterTools();
  const { lists } = texts;
  const { form, type } = useEditorForm();
  const [text, setText] = useState('');
  const [told, setTold] = useState('');
  const entries = recordsIn(form['entries']);
  const add = () => {
    // An entry that was not typed to its end is not a caller yet.
    const before = entries as unknown as readonly CallerEntry[];
    const { added, known } = pastedCallers(text, before, newId);
    type(['entries'], [...entries, ...(added as unknown as readonly JsonRecord[])]);
    setText('');
    setTold(lists.added({ added: added.length, known }));
  };
  return (
    <Box marginBottom="space60">
      <Label htmlFor={ID}>{lists.addCallers}</Label>
      <TextArea
        id={ID}
        aria-describedby={`${ID}-help`}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <HelpText id={`${ID}-help`}>{lists.addCallersHelp}</HelpText>
      <Box display="flex" alignItems="center" columnGap="space40" marginTop="space30">
        <Button variant="secondary" size="small" disabled={text.trim() === ''} onClick={add}>
          {lists.addThem}
        </Button>
        <Box role="status" color="colorTextWeak">
          {told}
        </Box>
      </Box>
    </Box>
  );
};
