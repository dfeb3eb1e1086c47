/** Where calls go: the type, then the fields of that type and no others. */
import { Box } from '@twilio-paste/core/box';
import { HelpText } from '@twilio-paste/core/help-text';
import { Label } from '@twilio-paste/core/label';
import { Option, Select } from '@twilio-paste/core/select';
import { isScreenType, type ScreenType } from '../../model/screen-type';
import type { Texts } from '../../texts/texts';
import { useRouterTools } from '../router-context';
import { accountPartOf } from './account-choices';
import { useEditorForm } from './editor-form';
import { FindingTexts } from './FindingTexts';
import { FormField } from './FormField';
import { fieldId, valueField, type FieldAt } from './form-fields';
import { OptionFields } from './OptionFields';
import { ThingSelect } from './ThingSelect';

export const DestinationFields = () => {
  const { form, shownType = '' } = useEditorForm();
  const value = valueField(form);
  // What the account has is one field, whatever its type: it keeps the focus if that changes.
  const isOfAccount = accountPartOf(['destination'], shownType || undefined) !== undefined;
  return (
    <>
      <TypeField />
      {value && (
        <ValueField
          key={isOfAccount ? 'of account' : `${shownType} value`}
          at={value}
          type={shownType}
        />
      )}
      <OptionFields key={`${shownType} options`} />
    </>
  );
};

/** Plans and teams are chosen by their names. */
const ValueField = ({ at, type }: { readonly at: FieldAt; readonly type: string }) => {
  const collection = type === 'call-plan' ? 'plans' : type === 'ring' ? 'teams' : undefined;
  return collection ? <ThingSelect at={at} collection={collection} /> : <FormField at={at} />;
};

const TYPE_ID = fieldId(['type']);

const TypeField = () => {
  const { editor, table, routeTable } = useRouterTools().texts;
  const { shownType, findings, isReadOnly, types, chooseType } = useEditorForm();
  const found = findings(['type']);
  const choose = (type: string) => {
    if (isScreenType(type)) chooseType(type);
  };
  return (
    <Box marginBottom="space60">
      <Label htmlFor={TYPE_ID} required>
        {editor.type}
      </Label>
      <Select
        id={TYPE_ID}
        required
        value={shownType ?? ''}
        disabled={isReadOnly}
        hasError={found.issues.length > 0}
        aria-describedby={`${TYPE_ID}-help ${TYPE_ID}-findings`}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {shownType === undefined && (
          <Option value="" disabled>
            {editor.chooseType}
          </Option>
        )}
        {types.map((one) => (
          <Option key={one} value={one}>
            {table.types[one]}
          </Option>
        ))}
      </Select>
      <HelpText id={`${TYPE_ID}-help`}>
        {helpOf(shownType, editor.studioFlowType, routeTable.types)}
      </HelpText>
      <div id={`${TYPE_ID}-findings`}>
        <FindingTexts found={found} />
      </div>
    </Box>
  );
};

function helpOf(
  type: ScreenType | undefined,
  ofStudioFlow: string,
  types: Texts['routeTable']['types'],
): string {
  if (type === undefined) return '';
  return type === 'studio-flow' ? ofStudioFlow : types[type].help;
}
