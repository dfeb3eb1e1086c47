/** Where a route leads, and what is wrong with it. */
import type { RowView } from '../../model/selectors';
import { useRouterTools } from '../router-context';
import { CutText } from './CutText';
import { RowFindings } from './RowFindings';

interface DestinationCellProps {
  readonly row: RowView;
  /** The type has no column of its own. */
  readonly hasType: boolean;
}

export const DestinationCell = ({ row, hasType }: DestinationCellProps) => {
  const { table } = useRouterTools().texts;
  const type = hasType ? table.types[row.route.type] : '';
  const text = [type, row.value].filter((part) => part !== '').join(' · ');
  return (
    <>
      <CutText text={text} struck={row.mark === 'deleted'} />
      <RowFindings issues={row.issues} warnings={row.warnings} />
    </>
  );
};
