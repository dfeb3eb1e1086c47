/** The panel of a caller list: its callers are searched, added one by one or by a pasted list, and removed. */
import { Box } from '@twilio-paste/core/box';
import { callerListsField, usersOf, type CallerList } from 'route-table';
import { selectDraftTable } from '../../model/selectors';
import { DeleteItem } from '../areas/DeleteItem';
import { UsersText } from '../areas/ItemCard';
import type { OpenItem } from '../areas/open-item';
import { useSaveItem } from '../areas/use-save-item';
import { EditorBody } from '../editor/EditorBody';
import { useEditorFormState } from '../editor/editor-form';
import { FormField } from '../editor/FormField';
import { SaveButtons, useClosePanel } from '../editor/SaveButtons';
import { textOf } from '../editor/typed-text';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter, useRouterTools } from '../router-context';
import { CallerEntries } from './CallerEntries';
import { PasteCallers } from './PasteCallers';

const nameField = callerListsField.item?.fields?.['name'];
const PATHS = [['name'], ['entries']];

export const CallersPanel = ({ panel }: { readonly panel: OpenItem }) => {
  const { lists } = useRouterTools().texts;
  const { form, initial, itemId } = panel;
  const isNew = itemId === undefined;
  const editorForm = useEditorFormState({ form, initial, isNew });
  const save = useSaveItem('callerLists');
  const table = useRouter(selectDraftTable);
  return (
    <PanelFrame
      title={isNew ? lists.new : lists.panel({ name: textOf(initial['name']) })}
      onClose={useClosePanel()}
      {...(isNew && { focusOn: 'first-field' as const })}
      footer={<SaveButtons />}
    >
      <EditorBody
        editorForm={editorForm}
        paths={PATHS}
        // Without findings, the form is an element of the table.
        onSave={() => save(editorForm, panel, (item) => item as unknown as CallerList)}
      >
        {nameField && <FormField at={{ path: ['name'], field: nameField, isRequired: true }} />}
        <PasteCallers />
        <CallerEntries />
        {itemId === undefined || !table ? null : (
          <>
            <Box marginBottom="space50" color="colorTextWeak">
              <UsersText users={usersOf(table, 'callerLists', itemId)} />
            </Box>
            <DeleteItem collection="callerLists" id={itemId} />
          </>
        )}
      </EditorBody>
    </PanelFrame>
  );
};
