/** Chooses one of the table's named things: a plan, a team, hours. */
import { Option, Select } from '@twilio-paste/core/select';
import type { Collection } from 'route-table';
import { selectDraftTable } from '../../model/selectors';
import { useRouter, useRouterTools } from '../router-context';
import { FieldFrame } from './FieldFrame';
import type { FieldAt } from './form-fields';
import { textOf } from './typed-text';

interface ThingSelectProps {
  readonly at: FieldAt;
  readonly collection: Collection;
  readonly label?: string;
  /** What it is called to choose none; without it one has to be chosen. */
  readonly none?: string;
}

export const ThingSelect = ({ at, collection, label, none }: ThingSelectProps) => {
  const { plans } = useRouterTools().texts;
  const table = useRouter(selectDraftTable);
  const things: readonly { readonly id: string; readonly name: string }[] =
    table?.[collection] ?? [];
  return (
    <FieldFrame at={at} {...(label !== undefined && { label })}>
      {(control) => {
        const value = textOf(control.value);
        const isKnown = things.some(({ id }) => id === value);
        return (
          <Select
            id={control.id}
            aria-describedby={control.describedBy}
            disabled={control.isDisabled}
            hasError={control.isInvalid}
            value={value}
            onBlur={control.onLeave}
            onChange={({ currentTarget }) =>
              control.onType(
                currentTarget.value === '' && none !== undefined ? undefined : currentTarget.value,
              )
            }
          >
            <Option value="" disabled={none === undefined}>
              {none ?? plans.chooseOne}
            </Option>
            {isKnown || value === '' ? null : <Option value={value}>{value}</Option>}
            {things.map(({ id, name }) => (
              <Option key={id} value={id}>
                {name}
              </Option>
            ))}
          </Select>
        );
      }}
    </FieldFrame>
  );
};
