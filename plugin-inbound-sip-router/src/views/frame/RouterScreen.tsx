/** The screen with the table: heading, notices, table, default route, and the panel beside them. */
import { Box } from '@twilio-paste/core/box';
import { useEffect, useRef } from 'react';
import { DefaultRouteBar } from '../table/DefaultRouteBar';
import { Pager } from '../table/Pager';
import { RouteTableView } from '../table/RouteTableView';
import { Header } from './Header';
import { Notices } from './Notices';
import { PanelLeavingProvider, usePanelLeavingState } from './panel-leaving';
import { usePanelOpener } from './panel-opener';
import { PanelSlot } from './PanelSlot';
import { useRouter, useRouterTools } from '../router-context';
import { useUndoKeys } from './undo-keys';

export const RouterScreen = () => {
  const main = useRef<HTMLDivElement>(null);
  usePanelOpener(main);
  useUndoKeys();
  useNamesOfAccount();
  return (
    <PanelLeavingProvider value={usePanelLeavingState()}>
      <Box
        ref={main}
        display="flex"
        flexDirection="column"
        flexGrow={1}
        flexBasis="0"
        minWidth="0"
        height="100%"
      >
        <Header />
        <Box flexGrow={1} minHeight="0" overflowY="auto" tabIndex={-1}>
          <Notices />
          <RouteTableView />
        </Box>
        <Pager />
        <DefaultRouteBar />
      </Box>
      <PanelSlot />
    </PanelLeavingProvider>
  );
};

/** The table shows flows, workflows and apps by their names. */
function useNamesOfAccount(): void {
  const { effects } = useRouterTools();
  const isAsked = useRouter(({ destinations }) => destinations.kind !== 'not-asked');
  useEffect(() => {
    if (!isAsked) effects.loadDestinations();
  }, [isAsked, effects]);
}
