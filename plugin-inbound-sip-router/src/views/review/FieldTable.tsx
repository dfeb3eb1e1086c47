/** A small table of fields with their values before and after; of a new or deleted route, with the one there is. */
import { Box } from '@twilio-paste/core/box';
import type { ChangedField, ChangedRow } from '../../model/change-words';
import { fieldValue, type ShownValue } from '../../model/field-words';
import { useRouterTools } from '../router-context';
import { RowHead, SmallCell, SmallHead, SmallTable } from './SmallTable';
import { useValueWords } from './value-words';

interface FieldTableProps {
  readonly fields: readonly ChangedField[];
  readonly kind: ChangedRow['kind'];
  readonly tense: 'review' | 'record';
}

export const FieldTable = ({ fields, kind, tense }: FieldTableProps) => {
  const { review } = useRouterTools().texts;
  if (fields.length === 0) return <Box color="colorTextWeak">{review.noFields}</Box>;
  const isReview = tense === 'review';
  const hasBefore = kind !== 'added';
  const hasAfter = kind !== 'removed';
  return (
    <SmallTable
      head={
        <>
          <SmallHead isHidden width="34%">
            {review.field}
          </SmallHead>
          {hasBefore ? (
            <SmallHead isHidden={!hasAfter}>
              {isReview ? review.before : review.recordedBefore}
            </SmallHead>
          ) : null}
          {hasAfter ? (
            <SmallHead isHidden={!hasBefore}>
              {isReview ? review.after : review.recordedAfter}
            </SmallHead>
          ) : null}
        </>
      }
    >
      {fields.map(({ name, isType, before, after }) => (
        <tr key={name}>
          <RowHead>{name}</RowHead>
          {hasBefore ? (
            <SmallCell tone={hasAfter ? 'weak' : 'normal'}>
              <Value value={before} isType={isType} />
            </SmallCell>
          ) : null}
          {hasAfter ? (
            <SmallCell tone={hasBefore ? 'strong' : 'normal'}>
              <Value value={after} isType={isType} />
            </SmallCell>
          ) : null}
        </tr>
      ))}
    </SmallTable>
  );
};

const Value = (shown: ShownValue) => <>{fieldValue(shown, useValueWords())}</>;
