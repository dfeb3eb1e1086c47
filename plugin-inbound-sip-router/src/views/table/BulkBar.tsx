/** What can be done with all selected rows at once. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import { useState } from 'react';
import { selectMatchingIds, selectPage } from '../../model/selectors';
import type { RouterState } from '../../model/router-state';
import { usePanelLeaving } from '../frame/panel-leaving';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { BulkGroup } from './BulkGroup';

export const BulkBar = () => {
  const { bulk } = useRouterTools().texts.table;
  const dispatch = useRouterDispatch();
  const { ask } = usePanelLeaving();
  const rowIds = useRouter((state) => state.tableView.selected);
  const [isGrouping, setIsGrouping] = useState(false);
  if (rowIds.length === 0) return null;
  return (
    <Box
      role="region"
      aria-label={bulk.label}
      display="flex"
      flexWrap="wrap"
      alignItems="center"
      columnGap="space40"
      rowGap="space30"
      padding="space40"
      marginBottom="space40"
      borderRadius="borderRadius20"
      backgroundColor="colorBackgroundPrimaryWeakest"
    >
      <Text as="span" role="status" fontWeight="fontWeightSemibold">
        {bulk.selected({ count: rowIds.length })}
      </Text>
      <SelectAll selected={rowIds.length} />
      <Box display="flex" flexWrap="wrap" columnGap="space30" rowGap="space30" marginLeft="auto">
        <Button
          variant="secondary"
          size="small"
          onClick={() =>
            dispatch({ type: 'inboundSipRouter/draft/routesEnabled', rowIds, enabled: true })
          }
        >
          {bulk.enable}
        </Button>
        <Button
          variant="secondary"
          size="small"
          onClick={() =>
            dispatch({ type: 'inboundSipRouter/draft/routesEnabled', rowIds, enabled: false })
          }
        >
          {bulk.disable}
        </Button>
        <Button
          variant="secondary"
          size="small"
          onClick={() =>
            ask(() => dispatch({ type: 'inboundSipRouter/view/bulkDestinationOpened' }))
          }
        >
          {bulk.change}
        </Button>
        <Button
          variant="secondary"
          size="small"
          aria-expanded={isGrouping}
          onClick={() => setIsGrouping(!isGrouping)}
        >
          {bulk.group}
        </Button>
        <Button
          variant="destructive_secondary"
          size="small"
          onClick={() => dispatch({ type: 'inboundSipRouter/draft/routesDeleted', rowIds })}
        >
          {bulk.remove}
        </Button>
      </Box>
      {isGrouping ? <BulkGroup onDone={() => setIsGrouping(false)} /> : null}
    </Box>
  );
};

const SelectAll = ({ selected }: { readonly selected: number }) => {
  const { bulk } = useRouterTools().texts.table;
  const dispatch = useRouterDispatch();
  const matching = useRouter(matchingCount);
  const allIds = useRouter(selectMatchingIds);
  return (
    <>
      {selected < matching ? (
        <Button
          variant="link"
          onClick={() => dispatch({ type: 'inboundSipRouter/view/rowsSelected', rowIds: allIds })}
        >
          {bulk.selectAll({ count: matching })}
        </Button>
      ) : null}
      <Button
        variant="link"
        onClick={() => dispatch({ type: 'inboundSipRouter/view/rowsSelected', rowIds: [] })}
      >
        {bulk.clear}
      </Button>
    </>
  );
};

function matchingCount(state: RouterState): number {
  return selectPage(state).matching;
}
