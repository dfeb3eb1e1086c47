/** The options of the chosen type: out of the way until one is set or has a finding. */
import { Text } from '@twilio-paste/core/text';
import { useEffect, useState } from 'react';
import { useRouterTools } from '../router-context';
import { Disclosure } from './Disclosure';
import { useEditorForm } from './editor-form';
import { FormField } from './FormField';
import { optionFields, OPTIONS, valueAt } from './form-fields';
import { findingsElsewhere } from './form-findings';
import { LooseFindings } from './LooseFindings';

const PLACEHOLDERS = { caller: '{{caller}}', called: '{{called}}', header: '{{header.X-Name}}' };

export const OptionFields = () => {
  const { editor } = useRouterTools().texts;
  const { form, findings, isPart } = useEditorForm();
  const fields = optionFields(form, isPart);
  const countSet = fields.filter(({ path }) => valueAt(form, path) !== undefined).length;
  const found = findings(OPTIONS);
  const hasIssue = found.issues.length > 0;
  const isWorthSeeing = countSet > 0 || found.warnings.length > 0;
  const [isOpen, setIsOpen] = useState(isWorthSeeing);
  // Stays open when the last option is emptied: it must not close under the fingers.
  useEffect(() => {
    if (hasIssue || isWorthSeeing) setIsOpen(true);
  }, [hasIssue, isWorthSeeing]);

  if (fields.length === 0) return null;
  const hasPlaceholders = fields.some(({ field }) => field.placeholders);
  return (
    <Disclosure
      id="inbound-sip-router-editor-options"
      title={editor.options({ count: countSet })}
      isOpen={isOpen || hasIssue}
      onToggle={() => setIsOpen(!isOpen)}
    >
      <LooseFindings
        found={findingsElsewhere(
          found,
          fields.map(({ path }) => path),
        )}
      />
      {hasPlaceholders && (
        <Text as="p" marginBottom="space50">
          {editor.placeholders(PLACEHOLDERS)}
        </Text>
      )}
      {fields.map((at) => (
        <FormField key={at.path.join('.')} at={at} />
      ))}
    </Disclosure>
  );
};
