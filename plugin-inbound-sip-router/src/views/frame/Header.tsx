/** The heading of the view: state of the draft, and what can be done with the table as a whole. */
import { Box } from '@twilio-paste/core/box';
import { Heading } from '@twilio-paste/core/heading';
import { Text } from '@twilio-paste/core/text';
import { useRef } from 'react';
import { selectChanges } from '../../model/selectors';
import { useRouter, useRouterTools } from '../router-context';
import { useTimeWords } from '../use-time-words';
import { VIEW_HEADING_ID } from './focus-of-result';
import { DraftActions, TableActions } from './HeaderActions';
import { useIsNarrow } from './use-is-narrow';

/** Below it, the ways to other panels are icons: everything stays on one line. */
const WORDS_PX = 1240;

export const Header = () => {
  const { frame } = useRouterTools().texts;
  const box = useRef<HTMLElement>(null);
  const isNarrow = useIsNarrow(box, WORDS_PX);
  const count = useRouter((state) => selectChanges(state).length);
  return (
    <Box
      as="header"
      ref={box}
      display="flex"
      flexWrap="wrap"
      alignItems="center"
      columnGap="space50"
      rowGap="space40"
      paddingX="space60"
      paddingTop="space50"
      paddingBottom="space40"
    >
      <Box flexGrow={1}>
        <Box id={VIEW_HEADING_ID} tabIndex={-1} outline="none">
          <Heading as="h1" variant={isNarrow ? 'heading30' : 'heading20'} marginBottom="space0">
            {frame.title}
          </Heading>
        </Box>
        <Text
          as="span"
          role="status"
          color={count > 0 ? 'colorText' : 'colorTextWeak'}
          fontWeight={count > 0 ? 'fontWeightSemibold' : 'fontWeightNormal'}
          title={count > 0 ? frame.draftStays : undefined}
        >
          {count > 0 ? frame.changes({ count }) : frame.noChanges}
        </Text>
        <AsOf />
      </Box>
      <Box
        role="group"
        aria-label={frame.actions}
        display="flex"
        alignItems="center"
        columnGap={isNarrow ? 'space30' : 'space50'}
      >
        <TableActions hasWords={!isNarrow} />
        <DraftActions hasChanges={count > 0} />
      </Box>
    </Box>
  );
};

const AsOf = () => {
  const { texts } = useRouterTools();
  const timeOf = useTimeWords();
  const atMs = useRouter(({ live }) => (live.kind === 'loaded' ? live.loadedAtMs : undefined));
  if (atMs === undefined) return null;
  return (
    <Text as="span" color="colorTextWeak">
      {` · ${texts.frame.asOf({ time: timeOf(new Date(atMs).toISOString()) })}`}
    </Text>
  );
};
