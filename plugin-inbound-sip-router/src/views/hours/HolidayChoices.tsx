/** Which of the holiday lists count for the hours. */
import { Box } from '@twilio-paste/core/box';
import { Checkbox, CheckboxGroup } from '@twilio-paste/core/checkbox';
import { selectDraftTable } from '../../model/selectors';
import { useEditorForm } from '../editor/editor-form';
import { FindingTexts } from '../editor/FindingTexts';
import { fieldId, valueAt } from '../editor/form-fields';
import { itemsOf } from '../editor/typed-text';
import { useRouter, useRouterTools } from '../router-context';

const PATH = ['holidays'];

export const HolidayChoices = () => {
  const { hours: words } = useRouterTools().texts;
  const { form, findings, type } = useEditorForm();
  const lists = useRouter((state) => selectDraftTable(state)?.holidays) ?? [];
  const chosen = itemsOf(valueAt(form, PATH));
  const choose = (id: string, isChosen: boolean) => {
    const next = isChosen ? [...chosen, id] : chosen.filter((each) => each !== id);
    type(PATH, next.length === 0 ? undefined : next);
  };
  return (
    <Box marginBottom="space60">
      <CheckboxGroup
        name="holidays"
        legend={words.holidayLists}
        helpText={lists.length === 0 ? words.noHolidayLists : words.holidayListsHelp}
      >
        {lists.map(({ id, name }) => (
          <Checkbox
            key={id}
            id={fieldId([...PATH, id])}
            checked={chosen.includes(id)}
            onChange={({ currentTarget: { checked } }) => choose(id, checked)}
          >
            {name}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <FindingTexts found={findings(PATH)} />
    </Box>
  );
};
