/** Where a route leads, and what is wrong with it. */
import { screenTypeOf } from '../../model/screen-type';
import type { RowView } from '../../model/selectors';
import { PlanNow } from '../plans/PlanNow';
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
  const type = hasType ? table.types[screenTypeOf(row.route)] : '';
  const text = [type, row.value].filter((part) => part !== '').join(' · ');
  return (
    <>
      <CutText text={text} struck={row.mark === 'deleted'} />
      {isTaken(row) ? <PlanNow of={row.route} /> : null}
      <RowFindings issues={row.issues} warnings={row.warnings} />
    </>
  );
};

/** Calls come to it, and a plan decides what they get. */
function isTaken({ route, mark }: RowView): boolean {
  return route.type === 'call-plan' && route.enabled !== false && mark !== 'deleted';
}
