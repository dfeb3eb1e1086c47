/** The hours that a step asks for: none, those of the route, or named ones. */
import { Box } from '@twilio-paste/core/box';
import { Label } from '@twilio-paste/core/label';
import { Option, Select } from '@twilio-paste/core/select';
import { useEditorForm } from '../editor/editor-form';
import { fieldId, valueAt } from '../editor/form-fields';
import { textOf } from '../editor/typed-text';
import { useRouterTools } from '../router-context';
import { usePlanNames } from './use-plan-names';

const PATH = ['when', 'hours'];
const OF_ROUTE = 'of-route';

export const HoursSelect = () => {
  const { plans } = useRouterTools().texts;
  const { form, type } = useEditorForm();
  const { table } = usePlanNames('draft');
  const chosen = textOf(valueAt(form, [...PATH, 'id']));
  const states = valueAt(form, [...PATH, 'is']) ?? ['closed'];
  const id = fieldId(PATH);
  return (
    <Box marginBottom="space60">
      <Label htmlFor={id}>{plans.hours}</Label>
      <Select
        id={id}
        value={chosen}
        onChange={({ currentTarget: { value } }) =>
          type(PATH, value === '' ? undefined : { id: value, is: states })
        }
      >
        <Option value="">{plans.anyTime}</Option>
        <Option value={OF_ROUTE}>{plans.ofRoute}</Option>
        {(table.hours ?? []).map((one) => (
          <Option key={one.id} value={one.id}>
            {one.name}
          </Option>
        ))}
      </Select>
    </Box>
  );
};
