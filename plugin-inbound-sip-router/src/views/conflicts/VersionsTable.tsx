/** The versions of a conflict, field by field; the one that stays is highlighted. */
import type { ConflictWords } from '../../model/conflict-words';
import { fieldValue, type ShownValue } from '../../model/field-words';
import { RowHead, SmallCell, SmallHead, SmallTable } from '../review/SmallTable';
import { useValueWords } from '../review/value-words';
import { useRouterTools } from '../router-context';

interface VersionsTableProps {
  readonly shown: ConflictWords;
  readonly theirName: string | undefined;
  readonly taken: 'mine' | 'theirs' | undefined;
}

export const VersionsTable = ({ shown, theirName, taken }: VersionsTableProps) => {
  const { conflicts: words, review } = useRouterTools().texts;
  const toneOf = (side: 'mine' | 'theirs') => (taken === side ? 'chosen' : 'normal');
  return (
    <SmallTable
      head={
        <>
          <SmallHead isHidden>{review.field}</SmallHead>
          <SmallHead>{words.base}</SmallHead>
          <SmallHead>{words.mine}</SmallHead>
          <SmallHead>{words.theirs({ name: theirName })}</SmallHead>
        </>
      }
    >
      {shown.fields.map(({ name, isType, base, mine, theirs }) => (
        <tr key={name}>
          <RowHead>{name}</RowHead>
          <SmallCell tone="weak">
            <Version value={base} isType={isType} />
          </SmallCell>
          <SmallCell tone={toneOf('mine')}>
            <Version value={mine} isType={isType} isDeleted={shown.deletedBy === 'mine'} />
          </SmallCell>
          <SmallCell tone={toneOf('theirs')}>
            <Version value={theirs} isType={isType} isDeleted={shown.deletedBy === 'theirs'} />
          </SmallCell>
        </tr>
      ))}
    </SmallTable>
  );
};

interface VersionProps extends ShownValue {
  readonly isDeleted?: boolean;
}

const Version = ({ value, isType, isDeleted = false }: VersionProps) => {
  const { conflicts: words } = useRouterTools().texts;
  const valueWords = useValueWords();
  return <>{isDeleted ? words.deleted : fieldValue({ value, isType }, valueWords)}</>;
};
