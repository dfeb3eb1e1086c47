/** The body of an editing panel: findings of no field, then the fields; after Save in vain, focus on the first finding. */
import { Box } from '@twilio-paste/core/box';
import { Callout } from '@twilio-paste/core/callout';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { EditorFormProvider, type EditorForm } from './editor-form';
import { FindingTexts } from './FindingTexts';
import type { FieldPath } from './form-fields';

/** Of the form: the button in the panel's footer belongs to it by this. */
export const EDITOR_FORM_ID = 'inbound-sip-router-editor';

interface EditorBodyProps {
  readonly editorForm: EditorForm;
  /** Of the fields among the children. */
  readonly paths: readonly FieldPath[];
  readonly onSave: () => void;
  readonly children: ReactNode;
}

export const EditorBody = ({ editorForm, paths, onSave, children }: EditorBodyProps) => {
  const { attempt, elsewhere } = editorForm;
  const body = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempt > 0) body.current?.querySelector<HTMLElement>(FIRST_FINDING)?.focus();
  }, [attempt]);

  const found = elsewhere(paths);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <EditorFormProvider value={editorForm}>
      <form id={EDITOR_FORM_ID} noValidate ref={body} onSubmit={submit}>
        {found.issues.length + found.warnings.length > 0 && (
          <Box
            role="status"
            marginBottom="space60"
            tabIndex={-1}
            {...(found.issues.length > 0 && { 'data-finding': true })}
          >
            <Callout variant={found.issues.length > 0 ? 'error' : 'warning'}>
              <FindingTexts found={found} />
            </Callout>
          </Box>
        )}
        {children}
      </form>
    </EditorFormProvider>
  );
};

const FIRST_FINDING = '[data-finding], [aria-invalid="true"]';
