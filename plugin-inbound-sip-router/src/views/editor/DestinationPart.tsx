/** A destination within a bigger form, such as a step of a plan: its fields are those of a form of their own. */
import { useState, type ReactNode } from 'react';
import type { Issue, JsonRecord } from 'route-table';
import { shownType, withType, withTyped, type Remembered } from '../../model/panel/row-form';
import type { ScreenType } from '../../model/screen-type';
import { EditorFormProvider, useEditorForm, type EditorForm } from './editor-form';
import { findingsAt, findingsElsewhere, type Findings } from './form-findings';
import type { FieldPath } from './form-fields';

interface DestinationPartProps {
  /** Place of the destination in the form around it. */
  readonly path: FieldPath;
  readonly value: JsonRecord;
  readonly initial: JsonRecord;
  readonly types: readonly ScreenType[];
  readonly onChange: (value: JsonRecord) => void;
  readonly children: ReactNode;
}

export const DestinationPart = (props: DestinationPartProps) => {
  const { path, value, initial, types, onChange, children } = props;
  const whole = useEditorForm();
  const [remembered, setRemembered] = useState<Remembered>({});
  const [chosenType, setChosenType] = useState<ScreenType>();
  const typed = { form: value, initial, chosenType };
  const within = (at: FieldPath) => relative(whole.findings([...path, ...at]), path.length);
  const form: EditorForm = {
    ...whole,
    form: value,
    initial,
    shownType: shownType(typed),
    types,
    isPart: true,
    findings: within,
    elsewhere: (paths) => findingsElsewhere(findingsAt(within([]), []), paths),
    type: (at, text) => onChange(withTyped(value, at, text)),
    leave: (at) => whole.leave([...path, ...at]),
    chooseType: (type, destination) => {
      const chosen = withType({ ...typed, remembered }, type);
      setRemembered(chosen.remembered);
      setChosenType(type);
      onChange(
        destination === undefined
          ? chosen.form
          : withTyped(chosen.form, ['destination'], destination),
      );
    },
  };
  return <EditorFormProvider value={form}>{children}</EditorFormProvider>;
};

/** Their paths begin at the destination. */
function relative({ issues, warnings }: Findings, length: number): Findings {
  const cut = (issue: Issue) => ({ ...issue, path: issue.path.slice(length) });
  return { issues: issues.map(cut), warnings: warnings.map(cut) };
}
