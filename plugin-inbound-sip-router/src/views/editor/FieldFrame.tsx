/** What every field has around its control: label, help, and what is wrong with it. */
import { Box } from '@twilio-paste/core/box';
import { HelpText } from '@twilio-paste/core/help-text';
import { Label } from '@twilio-paste/core/label';
import type { ReactNode } from 'react';
import type { Issue } from 'route-table';
import { useRouterTools } from '../router-context';
import { FindingTexts } from './FindingTexts';
import { useEditorForm } from './editor-form';
import { fieldId, valueAt, type FieldAt } from './form-fields';
import type { FieldControl } from './field-control';
import { NO_FINDINGS } from './form-findings';

export interface FieldFrameProps {
  readonly at: FieldAt;
  readonly label?: string;
  readonly help?: ReactNode;
  /** Shown after the help. */
  readonly after?: ReactNode;
  /** What is wrong with it is not said yet: it is not finished. */
  readonly isQuiet?: boolean;
  /** In place of the shared validation's words. */
  readonly wordsFor?: (issue: Issue) => string;
  /** The field has several controls: the label names their group. */
  readonly isGroup?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}

export const FieldFrame = (props: FieldFrameProps) => {
  const { at, isQuiet = false, after, wordsFor, isGroup = false } = props;
  const { form, findings, isReadOnly, type, leave } = useEditorForm();
  const found = isQuiet ? NO_FINDINGS : findings(at.path);
  const id = fieldId(at.path);
  const words = useRouterTools().texts.routeTable.fields[at.field.name];
  const label = props.label ?? words.label;
  const help = props.help ?? words.help;
  const control: FieldControl = {
    id,
    label,
    describedBy: `${id}-help ${id}-findings`,
    found,
    isInvalid: found.issues.length > 0,
    isDisabled: isReadOnly,
    value: valueAt(form, at.path),
    onType: (value) => type(at.path, value),
    onLeave: () => leave(at.path),
  };
  return (
    <Box
      marginBottom="space60"
      {...(isGroup && { role: 'group', 'aria-labelledby': `${id}-label` })}
    >
      <Label
        as={isGroup ? 'div' : 'label'}
        htmlFor={isGroup ? undefined : id}
        id={`${id}-label`}
        required={at.isRequired}
      >
        {label}
      </Label>
      {props.children(control)}
      <HelpText id={`${id}-help`}>{help}</HelpText>
      {after}
      <div id={`${id}-findings`}>
        <FindingTexts found={found} wordsFor={wordsFor} />
      </div>
    </Box>
  );
};
