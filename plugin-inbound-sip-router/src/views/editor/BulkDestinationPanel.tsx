/** The panel that gives all selected routes one destination. */
import { Paragraph } from '@twilio-paste/core/paragraph';
import { validateDefaultRoute } from 'route-table';
import type { Panel } from '../../model/router-state';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { DestinationFields } from './DestinationFields';
import { EditorBody } from './EditorBody';
import { useEditorFormState } from './editor-form';
import { shownPaths } from './form-fields';
import { SaveButtons, useClosePanel } from './SaveButtons';
import { useAccountDestinations } from './use-account-destinations';

export const BulkDestinationPanel = () => {
  const panel = useRouter((state) => state.panel);
  useAccountDestinations();
  return panel.kind === 'bulk-destination' ? <BulkForm panel={panel} /> : null;
};

interface BulkFormProps {
  readonly panel: Extract<Panel, { readonly kind: 'bulk-destination' }>;
}

const BulkForm = ({ panel: { form, initial, chosenType } }: BulkFormProps) => {
  const { editor } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const close = useClosePanel();
  const rowIds = useRouter((state) => state.tableView.selected);
  const editorForm = useEditorFormState({ form, initial, chosenType, isNew: true });

  const save = (): boolean => {
    const valid = validateDefaultRoute(form);
    if (!editorForm.isSavable || valid.kind === 'invalid') {
      editorForm.saveInVain();
      return false;
    }
    dispatch({
      type: 'inboundSipRouter/draft/destinationsChanged',
      rowIds,
      destination: valid.row,
    });
    return true;
  };
  return (
    <PanelFrame
      title={editor.bulk({ count: rowIds.length })}
      onClose={close}
      footer={
        <SaveButtons
          save={editor.bulkSave({ count: rowIds.length })}
          andReview={editor.bulkSaveAndReview}
          onReview={save}
        />
      }
    >
      <Paragraph>{editor.bulkHelp({ count: rowIds.length })}</Paragraph>
      <EditorBody editorForm={editorForm} paths={shownPaths(form, false)} onSave={save}>
        <DestinationFields />
      </EditorBody>
    </PanelFrame>
  );
};
