/** Yes or no. */
import { Box } from '@twilio-paste/core/box';
import { Checkbox } from '@twilio-paste/core/checkbox';
import type { JsonValue } from 'route-table';
import { useEditorForm } from '../editor-form';
import { useRouterTools } from '../../router-context';
import { useFieldHelp } from '../field-help';
import { FindingTexts } from '../FindingTexts';
import { fieldId, valueAt, type FieldAt } from '../form-fields';

interface FlagControlProps {
  readonly at: FieldAt;
  /** What the form held when it was opened. */
  readonly before: JsonValue | undefined;
  /** What it means if it is not given. */
  readonly isTrueIfAbsent?: boolean;
}

export const FlagControl = ({ at, before, isTrueIfAbsent = false }: FlagControlProps) => {
  const { form, findings, isReadOnly, type } = useEditorForm();
  const { routeTable } = useRouterTools().texts;
  const help = useFieldHelp(at);
  const value = valueAt(form, at.path);
  const found = findings(at.path);
  const id = fieldId(at.path);
  const check = (checked: boolean) => {
    // What was absent stays absent: going there and back is not a change.
    const isAbsent = checked === isTrueIfAbsent && before !== checked;
    type(at.path, isAbsent ? undefined : checked);
  };
  return (
    <Box marginBottom="space60">
      <Checkbox
        id={id}
        checked={typeof value === 'boolean' ? value : isTrueIfAbsent}
        disabled={isReadOnly}
        hasError={found.issues.length > 0}
        helpText={help}
        aria-describedby={`${id}-findings`}
        onChange={(event) => check(event.currentTarget.checked)}
      >
        {routeTable.fields[at.field.name].label}
      </Checkbox>
      <div id={`${id}-findings`}>
        <FindingTexts found={found} />
      </div>
    </Box>
  );
};
