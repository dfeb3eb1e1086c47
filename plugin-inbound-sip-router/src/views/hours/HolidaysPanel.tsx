/** The panel of a holiday list: its name and its days. */
import { holidaysFields, type HolidayList } from 'route-table';
import { DeleteItem } from '../areas/DeleteItem';
import type { OpenItem } from '../areas/open-item';
import { useSaveItem } from '../areas/use-save-item';
import { EditorBody } from '../editor/EditorBody';
import { useEditorFormState } from '../editor/editor-form';
import { FormField } from '../editor/FormField';
import type { FieldAt } from '../editor/form-fields';
import { SaveButtons, useClosePanel } from '../editor/SaveButtons';
import { textOf } from '../editor/typed-text';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouterTools } from '../router-context';
import { DayEntries } from './DayEntries';
import { HolidaySources } from './HolidaySources';

const NAME: FieldAt = { path: ['name'], field: holidaysFields.name, isRequired: true };
const PATHS = [NAME.path, ['days']];

export const HolidaysPanel = ({ panel }: { readonly panel: OpenItem }) => {
  const { hours: words } = useRouterTools().texts;
  const { form, initial, itemId } = panel;
  const isNew = itemId === undefined;
  const editorForm = useEditorFormState({ form, initial, isNew });
  const save = useSaveItem('holidays');
  return (
    <PanelFrame
      title={isNew ? words.holidays.new : words.holidays.panel({ name: textOf(initial['name']) })}
      onClose={useClosePanel()}
      {...(isNew && { focusOn: 'first-field' as const })}
      footer={<SaveButtons />}
    >
      <EditorBody
        editorForm={editorForm}
        paths={PATHS}
        // Without findings, the form is an element of the table.
        onSave={() => save(editorForm, panel, (item) => item as unknown as HolidayList)}
      >
        <FormField at={NAME} />
        <HolidaySources />
        <DayEntries label={words.holidays.days} help={words.holidays.daysHelp} isList />
        {itemId === undefined ? null : <DeleteItem collection="holidays" id={itemId} />}
      </EditorBody>
    </PanelFrame>
  );
};
