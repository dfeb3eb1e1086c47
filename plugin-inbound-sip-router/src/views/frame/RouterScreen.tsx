/** The screen with the table: heading and notices, under them table and default route, and the panel beside those. */
import { Box } from '@twilio-paste/core/box';
import { useEffect, useRef } from 'react';
import { AreaTabs } from '../areas/AreaTabs';
import { AreaView } from '../areas/AreaView';
import { Header } from './Header';
import { Notices } from './Notices';
import { PanelLeavingProvider, usePanelLeavingState } from './panel-leaving';
import { usePanelOpener } from './panel-opener';
import { PanelSlot } from './PanelSlot';
import { useRouter, useRouterTools } from '../router-context';
import { useFreshTable } from './use-fresh-table';
import { useIsNarrow, useIsShort } from './use-is-narrow';
import { useUndoKeys } from './undo-keys';

/** Below it, an open panel covers the table: beside each other, neither could be used. */
const BESIDE_PX = 1100;
/** Below it, as on a small screen at a zoom of 200 %, heading and tabs make way: for an open panel, or by scrolling. */
const HEADING_PX = 560;
/** What the area under them has then, to be scrolled through. */
const SHORT_AREA = '30rem';

export const RouterScreen = () => {
  const screen = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(screen, BESIDE_PX);
  const isPanelOpen = useRouter(({ panel }) => panel.kind !== 'none');
  const isShort = useIsShort(screen, HEADING_PX);
  const isCovered = isNarrow && isPanelOpen;
  const isHeadingFolded = isShort && isCovered;
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
        overflowY={isShort ? 'auto' : 'visible'}
      >
        <Box display={isHeadingFolded ? 'none' : 'block'}>
          <Header />
        </Box>
        <Notices />
        <Box display={isHeadingFolded ? 'none' : 'block'}>
          <AreaTabs />
        </Box>
        <Box
          display="flex"
          flexGrow={1}
          flexShrink={isShort && !isCovered ? 0 : 1}
          flexBasis={isShort && !isCovered ? SHORT_AREA : 'auto'}
          minHeight="0"
        >
          <Box
            display={isCovered ? 'none' : 'flex'}
            flexDirection="column"
            flexGrow={1}
            flexBasis="0"
            minWidth="0"
          >
            <AreaView />
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
