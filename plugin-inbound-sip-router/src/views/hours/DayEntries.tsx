/** The days that are not as the week says: of hours, or of a holiday list. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { HelpText } from '@twilio-paste/core/help-text';
import { Label } from '@twilio-paste/core/label';
import { useRef } from 'react';
import type { JsonRecord } from 'route-table';
import { entriesIn } from '../../model/hours/typed-day';
import { useEditorForm } from '../editor/editor-form';
import { FindingTexts } from '../editor/FindingTexts';
import { findingsAt, findingsOfWhole } from '../editor/form-findings';
import { valueAt } from '../editor/form-fields';
import { textOf } from '../editor/typed-text';
import { useFocusLater } from '../editor/use-focus-later';
import { useRouterTools } from '../router-context';
import { DayEntryFields } from './DayEntryFields';

const PATH = ['days'];

interface DayEntriesProps {
  readonly label: string;
  readonly help: string;
  /** Of a holiday list: its new days come back every year. */
  readonly isList?: boolean;
}

export const DayEntries = ({ label, help, isList = false }: DayEntriesProps) => {
  const { texts, newId } = useRouterTools();
  const { hours: words } = texts;
  const { form, findings, type } = useEditorForm();
  const group = useRef<HTMLDivElement>(null);
  const focusLater = useFocusLater(group);
  const entries = entriesIn(valueAt(form, PATH));
  const found = findings(PATH);
  const set = (next: readonly JsonRecord[]) =>
    type(PATH, next.length === 0 && !isList ? undefined : next);
  return (
    <Box ref={group} role="group" aria-label={label} marginBottom="space60">
      <Label as="div" htmlFor={undefined}>
        {label}
      </Label>
      <HelpText>{help}</HelpText>
      <FindingTexts found={findingsOfWhole(found, PATH)} />
      {entries.map((entry, row) => (
        <DayEntryFields
          key={textOf(entry['id'])}
          entry={entry}
          row={row}
          found={findingsAt(found, [...PATH, String(row)])}
          onChange={(next) => set(entries.map((other, at) => (at === row ? next : other)))}
          onRemove={() => {
            set(entries.filter((_other, at) => at !== row));
            focusLater('[data-add]');
          }}
        />
      ))}
      <Box marginTop="space40">
        <Button
          variant="secondary"
          size="small"
          data-add
          onClick={() => {
            set([...entries, { id: newId().slice(0, 8), on: '' }]);
            focusLater(`[data-row="${entries.length}"]`);
          }}
        >
          {words.addDay}
        </Button>
      </Box>
    </Box>
  );
};
