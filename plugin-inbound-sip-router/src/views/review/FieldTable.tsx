/** A small table of fields with their values before and after. */
import { Box } from '@twilio-paste/core/box';
import { Table, TBody, Td, Th, THead, Tr } from '@twilio-paste/core/table';
import { Text } from '@twilio-paste/core/text';
import type { ChangedField } from '../../model/change-words';
import { fieldValue, type ShownValue } from '../../model/field-words';
import { useRouterTools } from '../router-context';
import { useValueWords } from './value-words';

interface FieldTableProps {
  readonly fields: readonly ChangedField[];
  readonly tense: 'review' | 'record';
}

export const FieldTable = ({ fields, tense }: FieldTableProps) => {
  const { review } = useRouterTools().texts;
  if (fields.length === 0) return <Text as="p">{review.noFields}</Text>;
  const isReview = tense === 'review';
  return (
    <Box marginTop="space30">
      <Table tableLayout="fixed">
        <THead>
          <Tr>
            <Th width="110px">{review.field}</Th>
            <Th>{isReview ? review.before : review.recordedBefore}</Th>
            <Th>{isReview ? review.after : review.recordedAfter}</Th>
          </Tr>
        </THead>
        <TBody>
          {fields.map(({ name, isType, before, after }) => (
            <Tr key={name}>
              <Th scope="row">{name}</Th>
              <Td>
                <Value value={before} isType={isType} />
              </Td>
              <Td>
                <Value value={after} isType={isType} />
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Box>
  );
};

const Value = (shown: ShownValue) => {
  const words = useValueWords();
  return (
    <Text as="span" wordBreak="break-word" whiteSpace="pre-wrap">
      {fieldValue(shown, words)}
    </Text>
  );
};
