/** Tries a call on the draft and on what is live, before anything is published. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { useRef } from 'react';
import type { TriedCall } from '../../model/router-state';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { CaptureDisclosure } from './CaptureFields';
import { CallFields } from './CallFields';
import { TrialOfBoth } from './TrialOfBoth';

export const TryPanel = () => {
  const { tester } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const call = useRouter(({ panel }) => (panel.kind === 'try' ? panel.call : undefined));
  const result = useRef<HTMLElement>(null);
  if (!call) return null;
  /** A call is chosen in a list that may be far above what becomes of it. */
  const showResult = () => {
    result.current?.focus();
    result.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <PanelFrame
      title={tester.title}
      focusOn="first-field"
      onClose={() => dispatch({ type: 'inboundSipRouter/view/panelClosed' })}
    >
      <Paragraph>{tester.intro}</Paragraph>
      <CaptureDisclosure onTried={showResult} />
      <CallFields call={call} />
      <SeenFacts call={call} />
      <Box role="region" aria-label={tester.result} tabIndex={-1} ref={result}>
        <TrialOfBoth call={call} />
      </Box>
    </PanelFrame>
  );
};

/** What goes with the call besides the fields. */
const SeenFacts = ({ call: { seen, ...typed } }: { readonly call: TriedCall }) => {
  const { captures } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  if (!seen) return null;
  const headers = Object.entries(seen.headers).map(([name, value]) => `${name}: ${value}`);
  const facts = seen.sourceIp ? [...headers, captures.sender({ address: seen.sourceIp })] : headers;
  if (facts.length === 0) return null;
  return (
    <Paragraph>
      {captures.seen} {facts.join(', ')}.{' '}
      <Button
        variant="link"
        onClick={() => dispatch({ type: 'inboundSipRouter/view/triedCallTyped', call: typed })}
      >
        {captures.leaveOut}
      </Button>
    </Paragraph>
  );
};
