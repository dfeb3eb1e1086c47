/** Texts, a row for each. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Input } from '@twilio-paste/core/input';
import { useRef } from 'react';
import type { JsonValue } from 'route-table';
import { useRouterTools } from '../../router-context';
import type { FieldControl } from '../field-control';
import type { FieldPath } from '../form-fields';
import { itemsOf, listOf } from '../typed-text';
import { useFocusLater } from '../use-focus-later';
import { useTyped } from '../use-typed';
import { RemoveButton } from './RemoveButton';

interface ListControlProps extends FieldControl {
  readonly example: JsonValue;
  readonly path: FieldPath;
}

export const ListControl = ({ example, path, ...control }: ListControlProps) => {
  const { editor } = useRouterTools().texts;
  const [items, type] = useTyped(control.value, itemsOf, listOf, control.onType);
  const group = useRef<HTMLDivElement>(null);
  const focusLater = useFocusLater(group);
  // Empty rows are not in the list that was checked.
  const indexInForm = (row: number) => items.slice(0, row).filter((item) => item !== '').length;
  const isInvalid = (row: number) =>
    control.found.issues.some(({ path: at }) =>
      at.length === path.length ? true : at[path.length] === indexInForm(row) && items[row] !== '',
    );

  return (
    <Box ref={group}>
      {items.map((item, row) => (
        <Box key={row} display="flex" columnGap="space30" marginBottom="space30">
          <Input
            type="text"
            autoComplete="off"
            aria-label={editor.item({ label: control.label, row: row + 1 })}
            aria-describedby={control.describedBy}
            data-row={row}
            value={item}
            placeholder={itemsOf(example)[row] ?? ''}
            disabled={control.isDisabled}
            hasError={isInvalid(row)}
            onBlur={control.onLeave}
            onChange={({ currentTarget: { value } }) =>
              type(items.map((other, index) => (index === row ? value : other)))
            }
          />
          <RemoveButton
            label={editor.removeEntry({ label: control.label, row: row + 1 })}
            isDisabled={control.isDisabled}
            onClick={() => {
              type(items.filter((_other, index) => index !== row));
              focusLater('[data-add]');
            }}
          />
        </Box>
      ))}
      <Button
        variant="link"
        data-add
        aria-label={editor.addTo({ label: control.label })}
        disabled={control.isDisabled}
        onClick={() => {
          type([...items, '']);
          focusLater(`[data-row="${items.length}"]`);
        }}
      >
        {editor.add}
      </Button>
    </Box>
  );
};
