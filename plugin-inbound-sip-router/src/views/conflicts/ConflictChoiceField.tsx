/** One conflict: the three versions side by side, and the choice between mine and theirs. */
import { Box } from '@twilio-paste/core/box';
import { Radio, RadioGroup } from '@twilio-paste/core/radio-group';
import { Table, TBody, Td, Th, THead, Tr } from '@twilio-paste/core/table';
import { Text } from '@twilio-paste/core/text';
import { conflictKey, type MergeConflict } from 'route-table';
import { conflictWords, type ConflictWords } from '../../model/conflict-words';
import { fieldValue, type ShownValue } from '../../model/field-words';
import { RouteNameText } from '../review/RouteNameText';
import { useRouterTools } from '../router-context';
import { useValueWords } from '../review/value-words';

interface ConflictChoiceFieldProps {
  readonly conflict: MergeConflict;
  readonly taken: 'mine' | 'theirs' | undefined;
  readonly onTake: (take: 'mine' | 'theirs') => void;
}

export const ConflictChoiceField = ({ conflict, taken, onTake }: ConflictChoiceFieldProps) => {
  const { conflicts: words } = useRouterTools().texts;
  const shown = conflictWords(conflict);
  return (
    <Box
      marginTop="space60"
      paddingTop="space50"
      borderTopWidth="borderWidth10"
      borderTopStyle="solid"
      borderTopColor="colorBorderWeaker"
    >
      <Versions shown={shown} />
      <Box marginTop="space40">
        <RadioGroup
          orientation="horizontal"
          legend={<Place shown={shown} />}
          name={conflictKey(conflict)}
          value={taken ?? ''}
          onChange={(value) => onTake(value === 'mine' ? 'mine' : 'theirs')}
        >
          <Radio value="mine">{words.takeMine}</Radio>
          <Radio value="theirs">{words.takeTheirs}</Radio>
        </RadioGroup>
      </Box>
    </Box>
  );
};

const Place = ({ shown }: { readonly shown: ConflictWords }) => {
  const { review } = useRouterTools().texts;
  if (shown.place.kind === 'route') return <RouteNameText route={shown.place.route} />;
  return <>{shown.place.kind === 'default' ? review.defaultRoute : review.settings}</>;
};

const Versions = ({ shown }: { readonly shown: ConflictWords }) => {
  const { conflicts: words, review } = useRouterTools().texts;
  return (
    <Table tableLayout="fixed">
      <THead>
        <Tr>
          <Th>{review.field}</Th>
          <Th>{words.base}</Th>
          <Th>{words.mine}</Th>
          <Th>{words.theirs}</Th>
        </Tr>
      </THead>
      <TBody>
        {shown.fields.map(({ name, isType, base, mine, theirs }) => (
          <Tr key={name}>
            <Th scope="row">{name}</Th>
            <Td>
              <Version value={base} isType={isType} />
            </Td>
            <Td>
              <Version value={mine} isType={isType} isDeleted={shown.deletedBy === 'mine'} />
            </Td>
            <Td>
              <Version value={theirs} isType={isType} isDeleted={shown.deletedBy === 'theirs'} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
};

interface VersionProps extends ShownValue {
  readonly isDeleted?: boolean;
}

const Version = ({ value, isType, isDeleted = false }: VersionProps) => {
  const { conflicts: words } = useRouterTools().texts;
  const valueWords = useValueWords();
  return (
    <Text as="span" wordBreak="break-word" whiteSpace="pre-wrap">
      {isDeleted ? words.deleted : fieldValue({ value, isType }, valueWords)}
    </Text>
  );
};
