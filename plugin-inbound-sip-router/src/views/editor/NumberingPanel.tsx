/** The panel of the numbering settings of the table. */
import { Button } from '@twilio-paste/core/button';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { validateTable, type Numbering } from 'route-table';
import type { Panel, RowForm } from '../../model/router-state';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { CountryField } from './CountryField';
import { EditorBody } from './EditorBody';
import { useEditorFormState } from './editor-form';
import { FormField } from './FormField';
import { countryField, fieldsOfNumbering } from './form-fields';
import { NumberingExample } from './NumberingExample';
import { SaveButtons, useClosePanel } from './SaveButtons';

export const NumberingPanel = () => {
  const panel = useRouter((state) => state.panel);
  return panel.kind === 'numbering' ? <NumberingForm panel={panel} /> : null;
};

interface NumberingFormProps {
  readonly panel: Extract<Panel, { readonly kind: 'numbering' }>;
}

const NumberingForm = ({ panel: { form, initial } }: NumberingFormProps) => {
  const { editor } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const close = useClosePanel();
  const isOn = useRouter((state) => state.draft?.numbering !== undefined);
  const editorForm = useEditorFormState({ form, initial, isNew: !isOn });

  const save = () => {
    const numbering = validNumbering(form);
    if (!editorForm.isSavable || numbering === undefined) editorForm.saveInVain();
    else dispatch({ type: 'inboundSipRouter/draft/numberingSaved', numbering });
  };
  const turnOff = () =>
    dispatch({ type: 'inboundSipRouter/draft/numberingSaved', numbering: undefined });
  return (
    <PanelFrame
      title={editor.numbering}
      onClose={close}
      footer={
        <SaveButtons>
          {isOn && (
            <Button variant="secondary" onClick={turnOff}>
              {editor.numberingOff}
            </Button>
          )}
        </SaveButtons>
      }
    >
      <Paragraph>{editor.numberingHelp}</Paragraph>
      <EditorBody
        editorForm={editorForm}
        paths={fieldsOfNumbering.map(({ path }) => path)}
        onSave={save}
      >
        {fieldsOfNumbering.map((at) =>
          at === countryField ? (
            <CountryField key="country" at={at} />
          ) : (
            <FormField key={at.path.join('.')} at={at} />
          ),
        )}
        <NumberingExample numbering={validNumbering(form)} />
      </EditorBody>
    </PanelFrame>
  );
};

/** Validated as a part of a table, which is the only place it can be. */
function validNumbering(numbering: RowForm): Numbering | undefined {
  const checked = validateTable({
    routes: [],
    default: { type: 'hangup', destination: '' },
    numbering,
  });
  return checked.kind === 'valid' ? checked.table.numbering : undefined;
}
