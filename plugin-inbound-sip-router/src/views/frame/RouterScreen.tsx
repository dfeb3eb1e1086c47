/** The screen with the table: heading and notices, under them table and default route, and the panel beside those. */
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
import { useFreshTable } from './use-fresh-table';
import { useIsNarrow } from './use-is-narrow';
import { useUndoKeys } from './undo-keys';

/** Below it, an open panel covers the table: beside each other, neither could be used. */
const BESIDE_PX = 1100;

export const RouterScreen = () => {
  const screen = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(screen, BESIDE_PX);
  const isPanelOpen = useRouter(({ panel }) => panel.kind !== 'none');
  const isCovered = isNarrow && isPanelOpen;
  usePanelOpener(screen);
  useUndoKeys();
  useNamesOfAccount();
  useFreshTable();
  return (
    <PanelLeavingProvider value={usePanelLeavingState()}>
      <Box
        ref={screen}
        display="flex"
        flexDirection="column"
        flexGrow={1}
        minWidth="0"
        height="100%"
      >
        <Header />
        <Notices />
        <Box display="flex" flexGrow={1} minHeight="0">
          <Box
            display={isCovered ? 'none' : 'flex'}
            flexDirection="column"
            flexGrow={1}
            flexBasis="0"
            minWidth="0"
          >
            <Box flexGrow={1} minHeight="0" overflowY="auto" tabIndex={-1}>
              <RouteTableView />
            </Box>
            <Pager />
            <DefaultRouteBar />
          </Box>
          <PanelSlot isAlone={isCovered} />
        </Box>
      </Box>
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
