/** The whole view of the router in Flex: the table, or why there is none. */
import { Box } from '@twilio-paste/core/box';
import { useEffect } from 'react';
import { LoadingPage } from './frame/LoadingPage';
import { ProblemPage } from './frame/ProblemPage';
import { RouterScreen } from './frame/RouterScreen';
import { LargeTableView } from './large/LargeTableView';
import { useRouter, useRouterTools } from './router-context';

export const RouterView = () => (
  <Box
    as="main"
    display="flex"
    flexGrow={1}
    width="100%"
    height="100%"
    minWidth="0"
    overflow="hidden"
    // Nothing in here, such as the head of the table, lies over what Flex opens.
    position="relative"
    zIndex="zIndex0"
    backgroundColor="colorBackgroundBody"
    color="colorText"
    fontFamily="fontFamilyText"
  >
    <RouterContent />
  </Box>
);

const RouterContent = () => {
  const { onOpen } = useRouterTools();
  const live = useRouter((state) => state.live);
  useEffect(onOpen, [onOpen]);
  switch (live.kind) {
    case 'loading':
      return (
        <Box flexGrow={1}>
          <LoadingPage />
        </Box>
      );
    case 'failed':
      return (
        <Box flexGrow={1} overflowY="auto">
          <ProblemPage problem={live.problem} />
        </Box>
      );
    case 'large':
      return (
        <Box flexGrow={1} overflowY="auto">
          <LargeTableView />
        </Box>
      );
    case 'loaded':
      return <RouterScreen />;
  }
};
