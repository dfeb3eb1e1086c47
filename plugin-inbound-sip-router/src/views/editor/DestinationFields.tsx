/** Where calls go: the type, then the fields of that type and no others. */
import { Box } from '@twilio-paste/core/box';
import { HelpText } from '@twilio-paste/core/help-text';
import { Label } from '@twilio-paste/core/label';
import { Option, Select } from '@twilio-paste/core/select';
import { destinationTypes, isDestinationType } from 'route-table';
import { useRouterDispatch, useRouterTools } from '../router-context';
import { useEditorForm } from './editor-form';
import { FindingTexts } from './FindingTexts';
import { FormField } from './FormField';
import { fieldId, valueField } from './form-fields';
import { OptionFields } from './OptionFields';
import { textOf } from './typed-text';

export const DestinationFields = () => {
  const { form } = useEditorForm();
  const value = valueField(form);
  const type = textOf(form['type']);
  return (
    <>
      <TypeField />
      {value && <FormField key={`${type} value`} at={value} />}
      <OptionFields key={`${type} options`} />
    </>
  );
};

const TYPE_ID = fieldId(['type']);

const TypeField = () => {
  const { editor, table, routeTable } = useRouterTools().texts;
  const { form, findings, isReadOnly } = useEditorForm();
  const dispatch = useRouterDispatch();
  const { type } = form;
  const found = findings(['type']);
  const choose = (destinationType: string) => {
    if (isDestinationType(destinationType))
      dispatch({ type: 'inboundSipRouter/view/typeChosen', destinationType });
  };
  return (
    <Box marginBottom="space60">
      <Label htmlFor={TYPE_ID} required>
        {editor.type}
      </Label>
      <Select
        id={TYPE_ID}
        required
        value={isDestinationType(type) ? type : ''}
        disabled={isReadOnly}
        hasError={found.issues.length > 0}
        aria-describedby={`${TYPE_ID}-help ${TYPE_ID}-findings`}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {!isDestinationType(type) && (
          <Option value="" disabled>
            {editor.chooseType}
          </Option>
        )}
        {destinationTypes.map((one) => (
          <Option key={one} value={one}>
            {table.types[one]}
          </Option>
        ))}
      </Select>
      <HelpText id={`${TYPE_ID}-help`}>
        {isDestinationType(type) ? routeTable.types[type].help : ''}
      </HelpText>
      <div id={`${TYPE_ID}-findings`}>
        <FindingTexts found={found} />
      </div>
    </Box>
  );
};
