/** Tries a call on the draft and on what is live, before anything is published. */
import { Box } from '@twilio-paste/core/box';
import { Heading } from '@twilio-paste/core/heading';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { useMemo } from 'react';
import type { TriedCall } from '../../model/router-state';
import { selectLiveTable, selectShownDraftTable } from '../../model/selectors';
import { tryBoth } from '../../model/try-both';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { CaptureDisclosure } from './CaptureFields';
import { CallFields } from './CallFields';
import { TrialResult } from './TrialResult';

export const TryPanel = () => {
  const { tester } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const call = useRouter(({ panel }) => (panel.kind === 'try' ? panel.call : undefined));
  if (!call) return null;
  return (
    <PanelFrame
      title={tester.title}
      onClose={() => dispatch({ type: 'inboundSipRouter/view/panelClosed' })}
    >
      <Paragraph>{tester.intro}</Paragraph>
      <CaptureDisclosure />
      <CallFields call={call} />
      <SeenFacts call={call} />
      <Box role="region" aria-label={tester.result}>
        <Results call={call} />
      </Box>
    </PanelFrame>
  );
};

/** What goes with the call besides the fields. */
const SeenFacts = ({ call: { seen } }: { readonly call: TriedCall }) => {
  const { captures } = useRouterTools().texts;
  if (!seen) return null;
  const headers = Object.entries(seen.headers).map(([name, value]) => `${name}: ${value}`);
  const facts = seen.sourceIp ? [...headers, captures.sender(seen.sourceIp)] : headers;
  if (facts.length === 0) return null;
  return (
    <Paragraph>
      {captures.seen} {facts.join(', ')}
    </Paragraph>
  );
};

const Results = ({ call }: { readonly call: TriedCall }) => {
  const { texts, serviceDomain, now } = useRouterTools();
  const { tester } = texts;
  const draft = useRouter(selectShownDraftTable);
  const live = useRouter(selectLiveTable);
  const both = useMemo(() => {
    const ownUrls = { service: `https://${serviceDomain}` };
    return draft && live && tryBoth(draft, live, call, { moment: now(), ownUrls });
  }, [draft, live, call, serviceDomain, now]);
  if (!both) return null;
  if (both.kind === 'different') {
    return (
      <>
        <Section title={tester.draft}>
          <TrialResult trial={both.draft} of="draft" />
        </Section>
        <Section title={tester.live}>
          <TrialResult trial={both.live} of="live" />
        </Section>
      </>
    );
  }
  if (both.trial.kind === 'nothing-dialled') return <Paragraph>{tester.nothingDialled}</Paragraph>;
  return (
    <Section title={tester.same}>
      <TrialResult trial={both.trial} of="draft" />
    </Section>
  );
};

interface SectionProps {
  readonly title: string;
  readonly children: React.ReactNode;
}

const Section = ({ title, children }: SectionProps) => (
  <Box
    as="section"
    aria-label={title}
    borderTopWidth="borderWidth10"
    borderTopStyle="solid"
    borderTopColor="colorBorderWeaker"
    paddingTop="space60"
    marginTop="space60"
  >
    <Heading as="h3" variant="heading30">
      {title}
    </Heading>
    {children}
  </Box>
);
