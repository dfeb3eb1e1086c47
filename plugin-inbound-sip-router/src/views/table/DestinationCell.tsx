/** Where a route leads, and what is wrong or doubtful about the route. */
import type { RowView } from '../../model/selectors';
import { CutText } from './CutText';
import { RowFindings } from './RowFindings';

export const DestinationCell = ({ row }: { readonly row: RowView }) => (
  <>
    <CutText text={row.value} struck={row.mark === 'deleted'} />
    <RowFindings issues={row.issues} warnings={row.warnings} />
  </>
);
