/** A JSON object, as text: what is not JSON yet stays as it was typed. */
import { Box } from '@twilio-paste/core/box';
import { TextArea } from '@twilio-paste/core/textarea';
import type { JsonValue } from 'route-table';
import type { FieldControl } from '../field-control';
import { jsonOf, jsonText } from '../typed-text';
import { useTyped } from '../use-typed';

interface JsonControlProps extends FieldControl {
  readonly example: JsonValue;
}

export const JsonControl = ({ example, ...control }: JsonControlProps) => {
  const [text, type] = useTyped(control.value, jsonText, jsonOf, control.onType);
  return (
    <Box fontFamily="fontFamilyCode">
      <TextArea
        id={control.id}
        value={text}
        placeholder={control.isDisabled ? '' : jsonText(example)}
        resize="vertical"
        rows={5}
        spellCheck={false}
        disabled={control.isDisabled}
        hasError={control.isInvalid}
        aria-describedby={control.describedBy}
        onBlur={control.onLeave}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </Box>
  );
};
