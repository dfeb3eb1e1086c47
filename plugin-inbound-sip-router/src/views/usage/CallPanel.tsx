/** One call: what became of it, step by step, and what would become of it now. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Callout, CalloutText } from '@twilio-paste/core/callout';
import { HelpText } from '@twilio-paste/core/help-text';
import { Input } from '@twilio-paste/core/input';
import { Label } from '@twilio-paste/core/label';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { useState, type FormEvent } from 'react';
import { pastedCallSid } from '../../model/usage/pasted-call-sid';
import { useAccountDestinations } from '../editor/use-account-destinations';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { CallFacts } from './CallFacts';
import { CallNow } from './CallNow';
import { CallSteps } from './CallSteps';

const FIELD_ID = 'inbound-sip-router-call-sid';

export const CallPanel = () => {
  const { calls: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const isOpened = useRouter((state) => state.calls.explained.kind !== 'none');
  const [isWrong, setIsWrong] = useState(false);
  useAccountDestinations();
  return (
    <PanelFrame
      title={words.title}
      {...(!isOpened && { focusOn: 'first-field' as const })}
      onClose={() => dispatch({ type: 'inboundSipRouter/view/panelClosed' })}
    >
      <Paragraph>{words.intro}</Paragraph>
      <CallSidField isWrong={isWrong} setIsWrong={setIsWrong} />
      {/* What was explained before is not about this text. */}
      {isWrong ? null : <Explained />}
    </PanelFrame>
  );
};

interface CallSidFieldProps {
  /** The text has no call SID. */
  readonly isWrong: boolean;
  readonly setIsWrong: (isWrong: boolean) => void;
}

const CallSidField = ({ isWrong, setIsWrong }: CallSidFieldProps) => {
  const { texts, effects } = useRouterTools();
  const { calls: words } = texts;
  const explained = useRouter((state) => state.calls.explained);
  const [typed, setTyped] = useState<string>();
  const value = typed ?? ('callSid' in explained ? explained.callSid : '');
  const explain = (event: FormEvent) => {
    event.preventDefault();
    const callSid = pastedCallSid(value);
    setIsWrong(callSid === undefined);
    if (callSid === undefined) return;
    setTyped(undefined);
    effects.explainCall(callSid);
  };
  return (
    <form noValidate onSubmit={explain}>
      <Label htmlFor={FIELD_ID}>{words.callSid}</Label>
      <Box display="flex" columnGap="space40">
        <Box flexGrow={1} minWidth="0">
          <Input
            id={FIELD_ID}
            type="text"
            autoComplete="off"
            value={value}
            hasError={isWrong}
            aria-describedby={`${FIELD_ID}-help`}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </Box>
        <Button variant="secondary" type="submit">
          {words.explain}
        </Button>
      </Box>
      <HelpText id={`${FIELD_ID}-help`} variant={isWrong ? 'error' : 'default'}>
        {isWrong ? words.notCallSid : words.callSidHelp}
      </HelpText>
    </form>
  );
};

const Explained = () => {
  const { texts, effects } = useRouterTools();
  const { calls: words } = texts;
  const explained = useRouter((state) => state.calls.explained);
  switch (explained.kind) {
    case 'none':
      return null;
    case 'asked':
      return (
        <Box role="status" marginTop="space50">
          {words.asking}
        </Box>
      );
    case 'failed': {
      const { problem, callSid } = explained;
      return (
        <Box role="alert" marginTop="space50">
          <Callout variant="error" marginY="space0">
            <CalloutText>{'message' in problem ? problem.message : null}</CalloutText>
            <Box marginTop="space40">
              <Button variant="secondary" size="small" onClick={() => effects.explainCall(callSid)}>
                {words.tryAgain}
              </Button>
            </Box>
          </Callout>
        </Box>
      );
    }
    case 'told': {
      const { call, steps } = explained;
      if (!call) {
        return (
          <Box role="status" marginTop="space50">
            {words.unknown}
          </Box>
        );
      }
      return (
        <>
          <CallFacts call={call} />
          <CallSteps call={call} steps={steps} />
          <CallNow call={call} />
        </>
      );
    }
  }
};
