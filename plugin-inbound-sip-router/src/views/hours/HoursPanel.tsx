/** The panel of opening hours: name, time zone, week, other days, holiday lists. */
import { Input } from '@twilio-paste/core/input';
import { hoursFields, timeZoneNames, type Hours } from 'route-table';
import { DeleteItem } from '../areas/DeleteItem';
import type { OpenItem } from '../areas/open-item';
import { useSaveItem } from '../areas/use-save-item';
import { EditorBody } from '../editor/EditorBody';
import { useEditorFormState } from '../editor/editor-form';
import { FieldFrame } from '../editor/FieldFrame';
import { FormField } from '../editor/FormField';
import type { FieldAt } from '../editor/form-fields';
import { SaveButtons, useClosePanel } from '../editor/SaveButtons';
import { textOf } from '../editor/typed-text';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouterTools } from '../router-context';
import { DayEntries } from './DayEntries';
import { HolidayChoices } from './HolidayChoices';
import { WeekFields } from './WeekFields';

const NAME: FieldAt = { path: ['name'], field: hoursFields.name, isRequired: true };
const ZONE: FieldAt = { path: ['timeZone'], field: hoursFields.timeZone, isRequired: true };
const PATHS = [NAME.path, ZONE.path, ['week'], ['days'], ['holidays']];
const ZONES_ID = 'inbound-sip-router-time-zones';

export const HoursPanel = ({ panel }: { readonly panel: OpenItem }) => {
  const { hours: words } = useRouterTools().texts;
  const { form, initial, itemId } = panel;
  const isNew = itemId === undefined;
  const editorForm = useEditorFormState({ form, initial, isNew });
  const save = useSaveItem('hours');
  return (
    <PanelFrame
      title={isNew ? words.new : words.panel({ name: textOf(initial['name']) })}
      onClose={useClosePanel()}
      {...(isNew && { focusOn: 'first-field' as const })}
      footer={<SaveButtons />}
    >
      <EditorBody
        editorForm={editorForm}
        paths={PATHS}
        // Without findings, the form is an element of the table.
        onSave={() => save(editorForm, panel, (item) => item as unknown as Hours)}
      >
        <FormField at={NAME} />
        <FieldFrame at={ZONE}>
          {(control) => (
            <>
              <Input
                type="text"
                autoComplete="off"
                id={control.id}
                aria-describedby={control.describedBy}
                list={ZONES_ID}
                required
                value={textOf(control.value)}
                hasError={control.isInvalid}
                onBlur={control.onLeave}
                onChange={({ currentTarget: { value } }) => control.onType(value)}
              />
              <datalist id={ZONES_ID}>
                {timeZoneNames().map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </>
          )}
        </FieldFrame>
        <WeekFields />
        <HolidayChoices />
        <DayEntries label={words.exceptions} help={words.exceptionsHelp} />
        {itemId === undefined ? null : <DeleteItem collection="hours" id={itemId} />}
      </EditorBody>
    </PanelFrame>
  );
};
