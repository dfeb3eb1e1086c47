/** For which calls a step is: hours and callers first, and what else a condition can ask for. */
import { Box } from '@twilio-paste/core/box';
import { Checkbox, CheckboxGroup } from '@twilio-paste/core/checkbox';
import { useState } from 'react';
import { stepFields, type Field, type HoursState } from 'route-table';
import { Disclosure } from '../editor/Disclosure';
import { useEditorForm } from '../editor/editor-form';
import { FindingTexts } from '../editor/FindingTexts';
import { FormField } from '../editor/FormField';
import { fieldId, valueAt, type FieldAt } from '../editor/form-fields';
import { itemsOf } from '../editor/typed-text';
import { useRouterTools } from '../router-context';
import { HoursSelect } from './HoursSelect';
import { usePlanNames } from './use-plan-names';

const STATES: readonly HoursState[] = ['open', 'closed', 'holiday', 'switched'];
const MORE = [
  ['header', ['name', 'is']],
  ['source', ['ip', 'user']],
  ['share', ['from', 'to', 'by']],
  ['period', ['from', 'until']],
] as const;

export const ConditionFields = () => {
  const { plans, routeTable } = useRouterTools().texts;
  const { form, findings } = useEditorForm();
  const { table } = usePlanNames('draft');
  const isMore = MORE.some(([name]) => valueAt(form, ['when', name]) !== undefined);
  const [isOpen, setOpen] = useState(isMore);
  const hasHours = valueAt(form, ['when', 'hours']) !== undefined;
  const matches = conditionField('caller', 'matches');
  return (
    <>
      <FindingTexts found={findings(['when'])} />
      <HoursSelect />
      {hasHours && (
        <Choices
          path={['when', 'hours', 'is']}
          legend={plans.states}
          choices={STATES.map((state) => [state, routeTable.reading[state]])}
        />
      )}
      {(table.callerLists ?? []).length > 0 && (
        <Choices
          path={['when', 'caller', 'list']}
          legend={plans.onLists}
          choices={(table.callerLists ?? []).map(({ id, name }) => [id, name])}
        />
      )}
      {matches && <FormField at={matches} />}
      <Anonymous />
      <Disclosure
        id="inbound-sip-router-conditions"
        title={plans.moreConditions}
        isOpen={isOpen || isMore}
        onToggle={() => setOpen(!isOpen)}
      >
        {MORE.flatMap(([name, fields]) =>
          fields
            .map((field) => conditionField(name, field))
            .map((at) => at && <FormField key={at.path.join('.')} at={at} />),
        )}
      </Disclosure>
    </>
  );
};

/** The description of a field of a condition, as the table's own validation has it. */
function conditionField(name: string, field: string): FieldAt | undefined {
  const condition: Field | undefined = stepFields()['when']?.fields?.[name];
  const found = condition?.fields?.[field];
  return found && { path: ['when', name, field], field: found, isRequired: false };
}

const Anonymous = () => {
  const { plans } = useRouterTools().texts;
  const { form, type } = useEditorForm();
  const path = ['when', 'caller', 'anonymous'];
  return (
    <Box marginBottom="space60">
      <Checkbox
        id={fieldId(path)}
        checked={valueAt(form, path) === true}
        onChange={({ currentTarget: { checked } }) => type(path, checked ? true : undefined)}
      >
        {plans.anonymous}
      </Checkbox>
    </Box>
  );
};

interface ChoicesProps {
  readonly path: readonly string[];
  readonly legend: string;
  /** Values and what they are called. */
  readonly choices: readonly (readonly [string, string])[];
}

const Choices = ({ path, legend, choices }: ChoicesProps) => {
  const { form, type } = useEditorForm();
  const chosen = itemsOf(valueAt(form, path));
  const choose = (value: string, isChosen: boolean) => {
    const next = choices
      .map(([one]) => one)
      .filter((one) => (one === value ? isChosen : chosen.includes(one)));
    // The last state of hours stays: without one the condition would mean nothing.
    if (next.length === 0 && path.includes('hours')) return;
    type(path, next.length === 0 ? undefined : next);
  };
  return (
    <Box marginBottom="space60">
      <CheckboxGroup name={fieldId(path)} legend={legend} orientation="horizontal">
        {choices.map(([value, words]) => (
          <Checkbox
            key={value}
            id={fieldId([...path, value])}
            checked={chosen.includes(value)}
            onChange={({ currentTarget: { checked } }) => choose(value, checked)}
          >
            {words}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </Box>
  );
};
