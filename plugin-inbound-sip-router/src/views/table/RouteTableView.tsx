/** Search, filters and the table of routes, or why no route is shown. */
import { Box } from '@twilio-paste/core/box';
import { selectPage } from '../../model/selectors';
import { useRouter } from '../router-context';
import { BulkBar } from './BulkBar';
import { EmptyTable, NothingFound } from './EmptyTable';
import { RoutesTable } from './RoutesTable';
import { Toolbar } from './Toolbar';

export const RouteTableView = () => {
  const total = useRouter((state) => selectPage(state).total);
  const matching = useRouter((state) => selectPage(state).matching);
  return (
    <Box paddingX="space60" paddingBottom="space60">
      {total === 0 ? null : <Toolbar />}
      <BulkBar />
      {total === 0 ? <EmptyTable /> : matching === 0 ? <NothingFound /> : <RoutesTable />}
    </Box>
  );
};
