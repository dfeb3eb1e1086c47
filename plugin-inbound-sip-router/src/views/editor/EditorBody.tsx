/** The body of an editing panel: findings of no field, then the fields; after Save in vain, focus on the first finding. */
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { EditorFormProvider, type EditorForm } from './editor-form';
import type { FieldPath } from './form-fields';
import { FIRST_FINDING, LooseFindings } from './LooseFindings';

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

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <EditorFormProvider value={editorForm}>
      <form id={EDITOR_FORM_ID} noValidate ref={body} onSubmit={submit}>
        <LooseFindings found={elsewhere(paths)} />
        {children}
      </form>
    </EditorFormProvider>
  );
};
