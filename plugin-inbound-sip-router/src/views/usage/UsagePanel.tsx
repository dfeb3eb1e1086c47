/** What became of the calls: progress of the reading, numbers without a route, errors. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Callout, CalloutText } from '@twilio-paste/core/callout';
import { HelpText } from '@twilio-paste/core/help-text';
import { Label } from '@twilio-paste/core/label';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { Option, Select } from '@twilio-paste/core/select';
import { useEffect } from 'react';
import { MAX_LINES_OF_A_DAY } from 'route-table';
import { selectUsage } from '../../model/select/usage-view';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { DialledList } from './DialledList';
import { ErrorList } from './ErrorList';
import { LastCalls } from './LastCalls';

const PERIODS = [7, 30] as const;

export const UsagePanel = () => {
  const { texts, effects } = useRouterTools();
  const words = texts.usage;
  const dispatch = useRouterDispatch();
  const { days } = useRouter((state) => state.usage);
  const view = useRouter(selectUsage);
  const explainOne = () =>
    dispatch({ type: 'inboundSipRouter/view/panelOpened', panel: { kind: 'call' } });
  const period = PERIODS.find((each) => each === days.length) ?? 7;
  // Today goes on; days that are over were kept.
  useEffect(() => effects.readUsage(period), [effects]);
  return (
    <PanelFrame
      title={words.title}
      onClose={() => dispatch({ type: 'inboundSipRouter/view/panelClosed' })}
    >
      <Box display="grid" rowGap="space60">
        <Box>
          <Label htmlFor="inbound-sip-router-period">{words.period}</Label>
          <Select
            id="inbound-sip-router-period"
            value={String(period)}
            onChange={({ currentTarget: { value } }) => effects.readUsage(Number(value))}
          >
            {PERIODS.map((each) => (
              <Option key={each} value={String(each)}>
                {words.periods[each]}
              </Option>
            ))}
          </Select>
          <HelpText>{words.help}</HelpText>
        </Box>
        <ReadingState />
        <Paragraph marginBottom="space0">
          {words.calls({ count: view.total.calls })}
          {view.total.unattributed > 0
            ? ` · ${words.unattributed({ count: view.total.unattributed })}`
            : null}
        </Paragraph>
        {view.total.isPart ? (
          <Callout variant="warning" marginY="space0">
            <CalloutText>{words.sample({ lines: MAX_LINES_OF_A_DAY })}</CalloutText>
          </Callout>
        ) : null}
        <DialledList view={view} />
        <ErrorList errors={view.errors} />
        <Box>
          <Button variant="link" onClick={explainOne}>
            {texts.calls.explainOne}
          </Button>
          <LastCalls />
        </Box>
      </Box>
    </PanelFrame>
  );
};

const ReadingState = () => {
  const { texts, effects } = useRouterTools();
  const { usage: words } = texts;
  const { isReading, problem } = useRouter((state) => state.usage);
  const { read, asked } = useRouter(selectUsage);
  if (isReading) {
    return (
      <Box role="status" display="flex" alignItems="center" columnGap="space40">
        <Box as="span">{words.reading({ read, asked })}</Box>
        <Button variant="secondary" size="small" onClick={effects.stopUsage}>
          {words.stop}
        </Button>
      </Box>
    );
  }
  if (read === asked && !problem) return null;
  return (
    <Box role="alert">
      <Callout variant={problem ? 'error' : 'warning'} marginY="space0">
        <CalloutText>
          {problem && 'message' in problem ? `${problem.message} ` : null}
          {words.stopped({ read, asked })}
        </CalloutText>
        <Box marginTop="space40">
          <Button variant="secondary" size="small" onClick={() => effects.readUsage(asked)}>
            {words.readAgain}
          </Button>
        </Box>
      </Callout>
    </Box>
  );
};
