/** What the panels of named elements share: the frame, the name, who uses the element, its deletion, and saving. */
import { Box } from '@twilio-paste/core/box';
import type { ReactNode } from 'react';
import { usersOf, type Collection, type Field } from 'route-table';
import type { ItemOf } from '../../model/draft/edit-items';
import { selectDraftTable } from '../../model/selectors';
import { EditorBody } from '../editor/EditorBody';
import { useEditorFormState } from '../editor/editor-form';
import type { FieldPath } from '../editor/form-fields';
import { FormField } from '../editor/FormField';
import { SaveButtons, useClosePanel } from '../editor/SaveButtons';
import { textOf } from '../editor/typed-text';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter } from '../router-context';
import { DeleteItem } from './DeleteItem';
import { UsersText } from './ItemCard';
import type { OpenItem } from './open-item';
import { useSaveItem } from './use-save-item';

interface ItemFormProps {
  readonly panel: OpenItem;
  /** What the panel is called, with a new element and with one that is there. */
  readonly titles: {
    readonly new: string;
    readonly panel: (params: { readonly name: string }) => string;
  };
  readonly name: Field | undefined;
  /** Of the fields that `children` show: findings elsewhere are listed apart. */
  readonly paths: readonly FieldPath[];
  readonly children: ReactNode;
}

export const ItemForm = ({ panel, titles, name, paths, children }: ItemFormProps) => {
  const { collection, form, initial, itemId } = panel;
  const isNew = itemId === undefined;
  const editorForm = useEditorFormState({ form, initial, isNew });
  const save = useSaveItem(collection);
  return (
    <PanelFrame
      title={isNew ? titles.new : titles.panel({ name: textOf(initial['name']) })}
      onClose={useClosePanel()}
      {...(isNew && { focusOn: 'first-field' as const })}
      footer={<SaveButtons />}
    >
      <EditorBody
        editorForm={editorForm}
        paths={[NAME, ...paths]}
        // Without findings, the form is an element of the table.
        onSave={() => save(editorForm, panel, (item) => item as unknown as ItemOf<Collection>)}
      >
        {name && <FormField at={{ path: NAME, field: name, isRequired: true }} />}
        {children}
        {isNew ? null : <UsersAndDeletion collection={collection} id={itemId} />}
      </EditorBody>
    </PanelFrame>
  );
};

const NAME: FieldPath = ['name'];

const UsersAndDeletion = ({ collection, id }: { readonly collection: Collection; id: string }) => {
  const table = useRouter(selectDraftTable);
  if (!table) return null;
  return (
    <>
      <Box marginBottom="space50" color="colorTextWeak">
        <UsersText users={usersOf(table, collection, id)} />
      </Box>
      <DeleteItem collection={collection} id={id} />
    </>
  );
};
