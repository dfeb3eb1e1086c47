/** The panel of the default route. */
import { Button } from '@twilio-paste/core/button';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { validateDefaultRoute } from 'route-table';
import { selectDefaultRow } from '../../model/selectors';
import type { Panel } from '../../model/router-state';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { DestinationFields } from './DestinationFields';
import { EditorBody } from './EditorBody';
import { useEditorFormState } from './editor-form';
import { shownPaths } from './form-fields';
import { SaveButtons, useClosePanel } from './SaveButtons';
import { useAccountDestinations } from './use-account-destinations';

export const DefaultPanel = () => {
  const panel = useRouter((state) => state.panel);
  useAccountDestinations();
  return panel.kind === 'default' ? <DefaultForm panel={panel} /> : null;
};

interface DefaultFormProps {
  readonly panel: Extract<Panel, { readonly kind: 'default' }>;
}

const DefaultForm = ({ panel: { form, initial } }: DefaultFormProps) => {
  const { editor } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const close = useClosePanel();
  const isChanged = useRouter((state) => selectDefaultRow(state)?.mark === 'changed');
  const editorForm = useEditorFormState({ form, initial, isNew: false });

  const save = () => {
    const valid = validateDefaultRoute(form);
    if (!editorForm.isSavable || valid.kind === 'invalid') editorForm.saveInVain();
    else dispatch({ type: 'inboundSipRouter/draft/defaultSaved', destination: valid.row });
  };
  const revert = () => {
    dispatch({ type: 'inboundSipRouter/draft/defaultReverted' });
    close();
  };
  return (
    <PanelFrame
      title={editor.defaultRoute}
      onClose={close}
      footer={
        <SaveButtons>
          {isChanged && (
            <Button variant="secondary" onClick={revert}>
              {editor.takeBack}
            </Button>
          )}
        </SaveButtons>
      }
    >
      <Paragraph>{editor.defaultRouteHelp}</Paragraph>
      <EditorBody editorForm={editorForm} paths={shownPaths(form, false)} onSave={save}>
        <DestinationFields />
      </EditorBody>
    </PanelFrame>
  );
};
