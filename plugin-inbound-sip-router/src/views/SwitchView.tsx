/** The view of whoever may only open and close hours by hand: the hours, and nothing else of the table. */
import type { HoursNow } from 'admin-contract';
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { Text } from '@twilio-paste/core/text';
import { useEffect } from 'react';
import { cityOf, momentWords } from '../model/hours/moment-words';
import { clock } from '../model/hours/typed-openings';
import { StateText } from './hours/StateText';
import { SwitchFields } from './hours/SwitchFields';
import { SwitchNotice } from './hours/SwitchNotices';
import { useMoment } from './hours/use-moment';
import { useOpenSwitch } from './hours/use-open-switch';
import { useRouter, useRouterDispatch, useRouterTools } from './router-context';

export const SwitchView = () => {
  const { texts, effects } = useRouterTools();
  const { switching: words, frame } = texts;
  const supervised = useRouter((state) => state.supervised);
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') effects.loadHours();
    };
    document.addEventListener('visibilitychange', ask);
    return () => document.removeEventListener('visibilitychange', ask);
  }, [effects]);
  if (supervised.kind !== 'loaded') return null;
  return (
    <Box
      as="main"
      flexGrow={1}
      overflowY="auto"
      padding="space60"
      backgroundColor="colorBackgroundBody"
      color="colorText"
    >
      <Heading as="h1" variant="heading20">
        {frame.title}
      </Heading>
      <Paragraph>{words.screenHelp}</Paragraph>
      {supervised.value.length === 0 ? <Paragraph>{words.noHours}</Paragraph> : null}
      {supervised.value.map((hours) => (
        <OneHours key={hours.id} hours={hours} />
      ))}
    </Box>
  );
};

const OneHours = ({ hours }: { readonly hours: HoursNow }) => {
  const { texts, language } = useRouterTools();
  const { switching: words, hours: hoursWords, frame } = texts;
  const dispatch = useRouterDispatch();
  const moment = useMoment();
  const openSwitch = useOpenSwitch();
  const panel = useRouter((state) => state.panel);
  const isOpen = panel.kind === 'switch' && panel.hours === hours.id;
  const { minute } = moment.wallClock(hours.timeZone, moment.instant);
  const now = hours.state === 'open' ? words.closeNow : words.openNow;
  const headingId = `inbound-sip-router-switch-${hours.id}`;
  const close = () => dispatch({ type: 'inboundSipRouter/view/panelClosed' });
  return (
    <Box
      as="section"
      aria-labelledby={headingId}
      marginBottom="space50"
      padding="space50"
      maxWidth="size70"
      borderWidth="borderWidth10"
      borderStyle="solid"
      borderColor="colorBorderWeaker"
      borderRadius="borderRadius20"
    >
      <Box
        display="flex"
        flexWrap="wrap"
        alignItems="center"
        columnGap="space40"
        rowGap="space30"
        marginBottom="space40"
      >
        <Heading as="h2" variant="heading40" marginBottom="space0" id={headingId}>
          {hours.name}
        </Heading>
        <StateText state={hours.state} until={untilWords(hours, moment.instant, language)} />
        <Box flexGrow={1}>
          <Text as="span" color="colorTextWeak">
            {[
              hoursWords.now({ time: clock(minute), city: cityOf(hours.timeZone) }),
              ...(hours.routes === undefined ? [] : [words.routes({ count: hours.routes })]),
            ].join(' · ')}
          </Text>
        </Box>
        {isOpen ? (
          <Button variant="secondary" size="small" onClick={close}>
            {frame.closePanel}
          </Button>
        ) : hours.switch ? null : (
          <Button
            variant="secondary"
            size="small"
            aria-label={words.of({ words: now, name: hours.name })}
            onClick={() => openSwitch(hours)}
          >
            {now}
          </Button>
        )}
      </Box>
      {hours.switch ? <SwitchNotice hours={hours} routes={hours.routes} /> : null}
      {isOpen ? (
        <SwitchFields hours={hours} state={hours.state} form={panel.form} moment={moment} />
      ) : null}
    </Box>
  );
};

/** The bar says it of hours that are switched. */
function untilWords(
  { until, switch: override, timeZone }: HoursNow,
  now: number,
  language: string,
) {
  if (until === undefined || override) return undefined;
  return momentWords(Date.parse(until), now, timeZone, language);
}
