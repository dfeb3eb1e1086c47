/** What the last calls would become by the table that is reviewed: for information, it prevents nothing. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { HelpText } from '@twilio-paste/core/help-text';
import { Text } from '@twilio-paste/core/text';
import { useCallback, useEffect } from 'react';
import { selectReviewTables } from '../../model/review-selectors';
import { selectMayEdit } from '../../model/select/may-edit';
import { replaySteps, type ReviewTables } from '../../model/usage/replay-steps';
import { useRouter, useRouterTools } from '../router-context';
import { useSteps } from '../transfer/use-steps';
import { ReplayResult } from './ReplayResult';

/** What is read without being asked for: two requests. */
const FIRST = 500;
const MOST = 5_000;

export const ReplayPart = () => {
  const tables = useRouter(selectReviewTables);
  const mayEdit = useRouter(selectMayEdit);
  return tables && mayEdit ? <Replay tables={tables} /> : null;
};

const Replay = ({ tables }: { readonly tables: ReviewTables }) => {
  const { texts, effects, now } = useRouterTools();
  const { calls, isReading } = useRouter((state) => state.calls.newest);
  useEffect(() => effects.readCalls(FIRST), [effects]);
  const make = useCallback(
    () => (isReading || calls.length === 0 ? undefined : replaySteps(calls, tables, now())),
    [calls, isReading, tables, now],
  );
  const { value, progress } = useSteps(make);
  return (
    <Box as="section" aria-label={texts.replay.title} marginY="space60">
      <Heading as="h3" variant="heading40" marginBottom="space0">
        {texts.replay.title}
      </Heading>
      <HelpText>{texts.replay.help}</HelpText>
      <Box role="status" marginTop="space30">
        {progress === undefined ? null : texts.replay.replaying({ calls: calls.length })}
        <ReadingState />
      </Box>
      {value ? <ReplayResult replay={value} tables={tables} calls={calls} /> : null}
      <MoreCalls />
    </Box>
  );
};

const ReadingState = () => {
  const { texts, effects } = useRouterTools();
  const { replay: words } = texts;
  const { calls, asked, isAll, isReading, problem } = useRouter((state) => state.calls.newest);
  const count = { read: calls.length, asked };
  if (isReading) {
    return (
      <Box display="flex" alignItems="center" columnGap="space40">
        <Box as="span">{words.reading(count)}</Box>
        <Button variant="secondary" size="small" onClick={effects.stopCalls}>
          {words.stop}
        </Button>
      </Box>
    );
  }
  const isPart = asked > 0 && !isAll && calls.length < asked;
  if (!isPart) return isAll && calls.length === 0 ? <>{words.noCalls}</> : null;
  return (
    <Box display="flex" alignItems="center" columnGap="space40">
      <Text as="p">
        {problem && 'message' in problem ? `${problem.message} ` : null}
        {words.onlySome(count)}
      </Text>
      <Button variant="secondary" size="small" onClick={() => effects.readCalls(asked)}>
        {words.readAgain}
      </Button>
    </Box>
  );
};

const MoreCalls = () => {
  const { texts, effects } = useRouterTools();
  const { asked, isAll, isReading, problem } = useRouter((state) => state.calls.newest);
  if (isReading || problem || isAll || asked >= MOST) return null;
  return (
    <Button variant="link" onClick={() => effects.readCalls(MOST)}>
      {texts.replay.more({ calls: MOST })}
    </Button>
  );
};
