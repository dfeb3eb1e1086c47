/** A whole number with its unit; what is not a number stays as it was typed. */
import { Input } from '@twilio-paste/core/input';
import { Text } from '@twilio-paste/core/text';
import type { JsonValue } from 'route-table';
import type { FieldControl } from '../field-control';
import { integerOf, textOf } from '../typed-text';
import { useTyped } from '../use-typed';

interface IntegerControlProps extends FieldControl {
  readonly unit: string | undefined;
  readonly example: JsonValue;
}

export const IntegerControl = ({ unit, example, ...control }: IntegerControlProps) => {
  const [text, type] = useTyped(control.value, textOf, integerOf, control.onType);
  return (
    <Input
      id={control.id}
      type="text"
      inputMode="numeric"
      autoComplete="off"
      value={text}
      placeholder={control.isDisabled ? '' : textOf(example)}
      disabled={control.isDisabled}
      hasError={control.isInvalid}
      aria-describedby={control.describedBy}
      insertAfter={unit === undefined ? undefined : <Text as="span">{unit}</Text>}
      onBlur={control.onLeave}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
};
