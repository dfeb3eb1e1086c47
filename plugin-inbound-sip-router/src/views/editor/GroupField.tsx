/** The group of a route: any name, and the groups that there are on offer. */
import { selectGroups } from '../../model/selectors';
import { ChoiceInput } from '../choices/ChoiceInput';
import { useRouter, useRouterTools } from '../router-context';
import { FieldFrame } from './FieldFrame';
import { groupField } from './form-fields';
import { textOf } from './typed-text';

export const GroupField = () => {
  const { table } = useRouterTools().texts;
  const groups = useRouter(selectGroups);
  return (
    <FieldFrame at={groupField}>
      {({ id, value, describedBy, isDisabled, isInvalid, onType, onLeave }) => (
        <ChoiceInput
          id={id}
          label={table.groups}
          value={textOf(value)}
          choices={groups.map((name) => ({ name, value: name }))}
          placeholder={textOf(groupField.field.example)}
          describedBy={describedBy}
          isDisabled={isDisabled}
          isInvalid={isInvalid}
          onType={(text) => onType(text === '' ? undefined : text)}
          onChoose={(choice) => onType(choice.value)}
          onLeave={onLeave}
        />
      )}
    </FieldFrame>
  );
};
