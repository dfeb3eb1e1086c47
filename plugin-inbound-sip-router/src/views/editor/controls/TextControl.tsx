/** A text: one line, or several, of prose or of code. */
import { Box } from '@twilio-paste/core/box';
import { Input } from '@twilio-paste/core/input';
import { TextArea } from '@twilio-paste/core/textarea';
import type { FieldControl } from '../field-control';
import type { FieldAt } from '../form-fields';
import { textOf } from '../typed-text';

interface TextControlProps extends FieldControl {
  readonly at: FieldAt;
  readonly lines?: 'one' | 'prose' | 'code';
}

export const TextControl = ({ at, lines = 'one', ...control }: TextControlProps) => {
  const shared = {
    id: control.id,
    value: textOf(control.value),
    placeholder: control.isDisabled ? '' : textOf(at.field.example),
    required: at.isRequired,
    disabled: control.isDisabled,
    hasError: control.isInvalid,
    'aria-describedby': control.describedBy,
    onBlur: control.onLeave,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      control.onType(writtenText(event.currentTarget.value, at.isRequired)),
  };
  if (lines === 'one') return <Input {...shared} type="text" autoComplete="off" />;
  return (
    <Box fontFamily={lines === 'code' ? 'fontFamilyCode' : 'inherit'}>
      <TextArea {...shared} resize="vertical" rows={5} spellCheck={lines === 'prose'} />
    </Box>
  );
};

/** A field that may be absent is absent once its text is gone. */
function writtenText(text: string, isRequired: boolean): string | undefined {
  return text === '' && !isRequired ? undefined : text;
}
