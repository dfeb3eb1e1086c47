/** What becomes of a call in the draft and live; once if it is the same. */
import { Box } from '@twilio-paste/core/box';
import { Heading } from '@twilio-paste/core/heading';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { useMemo } from 'react';
import type { TriedCall } from '../../model/router-state';
import { selectLiveTable, selectShownDraftTable } from '../../model/selectors';
import { tryBoth } from '../../model/try-both';
import { useRouter, useRouterTools } from '../router-context';
import { TrialResult } from './TrialResult';

export const TrialOfBoth = ({ call }: { readonly call: TriedCall }) => {
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
