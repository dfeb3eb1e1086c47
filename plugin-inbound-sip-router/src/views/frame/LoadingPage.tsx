/** The outline of the screen while the table is loaded. */
import { Box } from '@twilio-paste/core/box';
import { ScreenReaderOnly } from '@twilio-paste/core/screen-reader-only';
import { SkeletonLoader } from '@twilio-paste/core/skeleton-loader';
import { useRouterTools } from '../router-context';

const LINES = Array.from({ length: 10 }, (_, line) => line);

export const LoadingPage = () => {
  const { texts } = useRouterTools();
  return (
    <Box padding="space60" display="flex" flexDirection="column" rowGap="space50" aria-busy>
      <ScreenReaderOnly as="h1">{texts.frame.title}</ScreenReaderOnly>
      <div role="status">
        <ScreenReaderOnly>{texts.frame.loading}</ScreenReaderOnly>
      </div>
      <SkeletonLoader width="30%" height="sizeIcon60" />
      {LINES.map((line) => (
        <SkeletonLoader key={line} height="sizeIcon50" />
      ))}
    </Box>
  );
};
