/** Names and values, a row for each: renaming keeps the row in its place. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Input } from '@twilio-paste/core/input';
import { useRef } from 'react';
import { isRecord, type JsonValue } from 'route-table';
import { useRouterTools } from '../../router-context';
import type { FieldControl } from '../field-control';
import { findingsOfWhole } from '../form-findings';
import type { FieldPath } from '../form-fields';
import { entriesOf, mapOf, textOf, type Entry } from '../typed-text';
import { useFocusLater } from '../use-focus-later';
import { useTyped } from '../use-typed';
import { RemoveButton } from './RemoveButton';

interface MapControlProps extends FieldControl {
  readonly example: JsonValue;
  readonly path: FieldPath;
}

export const MapControl = ({ example, path, ...control }: MapControlProps) => {
  const { editor } = useRouterTools().texts;
  const [entries, type] = useTyped(control.value, entriesOf, mapOf, control.onType);
  const group = useRef<HTMLDivElement>(null);
  const focusLater = useFocusLater(group);
  const [exampleName = '', exampleValue = ''] = exampleEntry(example);
  const isWholeInvalid = findingsOfWhole(control.found, path).issues.length > 0;
  const isEntryInvalid = ({ name }: Entry) =>
    isWholeInvalid || control.found.issues.some((issue) => issue.path[path.length] === name);

  const change = (id: number, part: Partial<Entry>) =>
    type(entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)));
  const remove = (id: number) => {
    type(entries.filter((entry) => entry.id !== id));
    focusLater('[data-add]');
  };
  const add = () => {
    const id = Math.max(-1, ...entries.map((entry) => entry.id)) + 1;
    type([...entries, { id, name: '', value: '' }]);
    focusLater(`[data-entry="${id}"]`);
  };

  return (
    <Box ref={group}>
      {entries.map((entry, index) => {
        const shared = {
          type: 'text',
          autoComplete: 'off',
          disabled: control.isDisabled,
          hasError: isEntryInvalid(entry),
          'aria-describedby': control.describedBy,
          onBlur: control.onLeave,
        } as const;
        return (
          <Box key={entry.id} display="flex" columnGap="space30" marginBottom="space30">
            <Input
              {...shared}
              aria-label={editor.entryName({ label: control.label, row: index + 1 })}
              data-entry={entry.id}
              value={entry.name}
              placeholder={exampleName}
              onChange={(event) => change(entry.id, { name: event.currentTarget.value })}
            />
            <Input
              {...shared}
              aria-label={editor.entryValue({ label: control.label, row: index + 1 })}
              value={entry.value}
              placeholder={exampleValue}
              onChange={(event) => change(entry.id, { value: event.currentTarget.value })}
            />
            <RemoveButton
              label={editor.removeEntry({ label: control.label, row: index + 1 })}
              isDisabled={control.isDisabled}
              onClick={() => remove(entry.id)}
            />
          </Box>
        );
      })}
      <Button
        variant="link"
        data-add
        aria-label={editor.addTo({ label: control.label })}
        disabled={control.isDisabled}
        onClick={add}
      >
        {editor.add}
      </Button>
    </Box>
  );
};

function exampleEntry(example: JsonValue): readonly string[] {
  const [entry] = isRecord(example) ? Object.entries(example) : [];
  return entry === undefined ? [] : [entry[0], textOf(entry[1])];
}
