/** The panel of a team: members, rotation with its calendar, and cover. */
import { Box } from '@twilio-paste/core/box';
import { teamsField, usersOf, type Team } from 'route-table';
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
import { CoverFields } from './CoverFields';
import { RotationFields } from './RotationFields';
import { TeamMembers } from './TeamMembers';

const PATHS = [['name'], ['members'], ['order'], ['rotation'], ['cover']];

export const TeamPanel = ({ panel }: { readonly panel: OpenItem }) => {
  const { teams } = useRouterTools().texts;
  const { form, initial, itemId } = panel;
  const isNew = itemId === undefined;
  const editorForm = useEditorFormState({ form, initial, isNew });
  const save = useSaveItem('teams');
  const table = useRouter(selectDraftTable);
  const nameField = teamsField().item?.fields?.['name'];
  return (
    <PanelFrame
      title={isNew ? teams.new : teams.panel({ name: textOf(initial['name']) })}
      onClose={useClosePanel()}
      {...(isNew && { focusOn: 'first-field' as const })}
      footer={<SaveButtons />}
    >
      <EditorBody
        editorForm={editorForm}
        paths={PATHS}
        // Without findings, the form is an element of the table.
        onSave={() => save(editorForm, panel, (item) => item as unknown as Team)}
      >
        {nameField && <FormField at={{ path: ['name'], field: nameField, isRequired: true }} />}
        <TeamMembers />
        <RotationFields />
        <CoverFields />
        {itemId === undefined || !table ? null : (
          <>
            <Box marginBottom="space50" color="colorTextWeak">
              <UsersText users={usersOf(table, 'teams', itemId)} />
            </Box>
            <DeleteItem collection="teams" id={itemId} />
          </>
        )}
      </EditorBody>
    </PanelFrame>
  );
};
