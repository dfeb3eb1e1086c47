/** How the fields of a form reach its values and findings, and when they begin to complain. */
import { createContext, useContext, useMemo, useState } from 'react';
import type { JsonValue } from 'route-table';
import { selectFormIssues } from '../../model/selectors';
import type { RowForm } from '../../model/router-state';
import { useRouter, useRouterDispatch } from '../router-context';
import {
  findingsAt,
  findingsElsewhere,
  isEmptyValue,
  NO_FINDINGS,
  type Findings,
} from './form-findings';
import { valueAt, type FieldPath } from './form-fields';
import { textOf } from './typed-text';

export interface EditorForm {
  readonly form: RowForm;
  readonly initial: RowForm;
  readonly isReadOnly: boolean;
  /** Times that Save was pressed in vain. */
  readonly attempt: number;
  readonly isSavable: boolean;
  readonly findings: (path: FieldPath) => Findings;
  /** Those of none of the paths. */
  readonly elsewhere: (paths: readonly FieldPath[]) => Findings;
  readonly type: (path: FieldPath, value: JsonValue | undefined) => void;
  readonly leave: (path: FieldPath) => void;
  readonly saveInVain: () => void;
}

interface FormOfPanel {
  readonly form: RowForm;
  readonly initial: RowForm;
  /** A new form does not complain of fields that nobody came to yet. */
  readonly isNew: boolean;
  readonly isReadOnly?: boolean;
}

const EditorFormContext = createContext<EditorForm | undefined>(undefined);
export const EditorFormProvider = EditorFormContext.Provider;

export function useEditorForm(): EditorForm {
  const form = useContext(EditorFormContext);
  if (!form) throw new Error('A field of the editor is outside its form.');
  return form;
}

export function useEditorFormState(panel: FormOfPanel): EditorForm {
  const { form, initial, isNew, isReadOnly = false } = panel;
  const found = useRouter(selectFormIssues);
  const dispatch = useRouterDispatch();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempt, setAttempt] = useState(0);

  return useMemo(() => {
    const isFresh = isNew || form['type'] !== initial['type'];
    const isQuiet = (path: FieldPath) =>
      isReadOnly ||
      (isFresh && attempt === 0 && !left.has(keyOf(path)) && isEmptyValue(valueAt(form, path)));
    return {
      form,
      initial,
      isReadOnly,
      attempt,
      isSavable: found.issues.length === 0,
      findings: (path) => (isQuiet(path) ? NO_FINDINGS : findingsAt(found, path)),
      elsewhere: (paths) => (isReadOnly ? NO_FINDINGS : findingsElsewhere(found, paths)),
      type: (path, value) => dispatch({ type: 'inboundSipRouter/view/fieldTyped', path, value }),
      leave: (path) => setLeft((before) => new Set(before).add(keyOf(path))),
      saveInVain: () => setAttempt((before) => before + 1),
    };

    /** A value that another type asked for was not left here. */
    function keyOf(path: FieldPath): string {
      return path[0] === 'destination'
        ? `${textOf(form['type'])} ${path.join('.')}`
        : path.join('.');
    }
  }, [form, initial, isNew, isReadOnly, attempt, left, found, dispatch]);
}
