/** One of a fixed set of values. */
import { Option, Select } from '@twilio-paste/core/select';
import { useRouterTools } from '../../router-context';
import type { FieldControl } from '../field-control';

interface ChoiceControlProps extends FieldControl {
  readonly values: readonly string[];
  readonly isRequired: boolean;
}

export const ChoiceControl = ({ values, isRequired, ...control }: ChoiceControlProps) => {
  const { editor } = useRouterTools().texts;
  const { value } = control;
  const isKnown = typeof value === 'string' && values.includes(value);
  return (
    <Select
      id={control.id}
      value={isKnown ? value : ''}
      required={isRequired}
      disabled={control.isDisabled}
      hasError={control.isInvalid}
      aria-describedby={control.describedBy}
      onBlur={control.onLeave}
      onChange={({ currentTarget }) =>
        control.onType(currentTarget.value === '' ? undefined : currentTarget.value)
      }
    >
      {(!isRequired || !isKnown) && (
        <Option value="" disabled={isRequired}>
          {isRequired ? editor.chooseValue : editor.notSet}
        </Option>
      )}
      {values.map((one) => (
        <Option key={one} value={one}>
          {one}
        </Option>
      ))}
    </Select>
  );
};
