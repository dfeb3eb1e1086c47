/** How the fields of a form reach its values and findings, and when they begin to complain. */
import { createContext, useContext, useMemo, useState } from 'react';
import type { JsonValue } from 'route-table';
import { selectFormIssues } from '../../model/selectors';
import { shownType, type TypedForm } from '../../model/panel/row-form';
import type { RowForm } from '../../model/router-state';
import { screenTypes, type ScreenType } from '../../model/screen-type';
import { useRouter, useRouterDispatch } from '../router-context';
import {
  findingsAt,
  findingsElsewhere,
  isEmptyValue,
  NO_FINDINGS,
  type Findings,
} from './form-findings';
import { valueAt, type FieldPath } from './form-fields';

export interface EditorForm {
  readonly form: RowForm;
  readonly initial: RowForm;
  /** Type of its destination; undefined if it has none. */
  readonly shownType: ScreenType | undefined;
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
  /** Types of destination that can be chosen. */
  readonly types: readonly ScreenType[];
  /** With `destination` as its value; without it, as it was when that type was left. */
  readonly chooseType: (type: ScreenType, destination?: string) => void;
  /** A step of a plan or a member of a team: it has the options that only these have. */
  readonly isPart: boolean;
}

interface FormOfPanel extends TypedForm {
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
  const { form, initial, chosenType, isNew, isReadOnly = false } = panel;
  const found = useRouter(selectFormIssues);
  const dispatch = useRouterDispatch();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempt, setAttempt] = useState(0);

  return useMemo(() => {
    const shown = shownType({ form, initial, chosenType });
    const isFresh = isNew || shown !== shownType({ form: initial, initial });
    const isQuiet = (path: FieldPath) =>
      isReadOnly ||
      (isFresh && attempt === 0 && !left.has(keyOf(path)) && isEmptyValue(valueAt(form, path)));
    return {
      form,
      initial,
      shownType: shown,
      isReadOnly,
      attempt,
      isSavable: found.issues.length === 0,
      findings: (path) => (isQuiet(path) ? NO_FINDINGS : findingsAt(found, path)),
      elsewhere: (paths) => (isReadOnly ? NO_FINDINGS : findingsElsewhere(found, paths)),
      type: (path, value) => dispatch({ type: 'inboundSipRouter/view/fieldTyped', path, value }),
      leave: (path) => setLeft((before) => new Set(before).add(keyOf(path))),
      saveInVain: () => setAttempt((before) => before + 1),
      types: screenTypes,
      chooseType: (destinationType, value) => {
        dispatch({ type: 'inboundSipRouter/view/typeChosen', destinationType });
        if (value === undefined) return;
        dispatch({ type: 'inboundSipRouter/view/fieldTyped', path: ['destination'], value });
      },
      isPart: false,
    };

    /** A value that another type asked for was not left here. */
    function keyOf(path: FieldPath): string {
      return path[0] === 'destination' ? `${shown ?? ''} ${path.join('.')}` : path.join('.');
    }
  }, [form, initial, chosenType, isNew, isReadOnly, attempt, left, found, dispatch]);
}
