/** Walks down the plan: says how each step ends, and shows where the call goes on. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { ButtonGroup } from '@twilio-paste/core/button-group';
import { HelpText } from '@twilio-paste/core/help-text';
import { Text } from '@twilio-paste/core/text';
import { capital, doneWords, nameIn } from '../../model/plans/step-words';
import type { TriedCall } from '../../model/router-state';
import type { WalkedStep } from '../../model/walk-plan';
import { usePlanNames } from '../plans/use-plan-names';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { CallField } from './CallField';
import { MomentInput } from './MomentInput';
import { Part } from './Part';
import { TwimlText } from './TwimlText';

interface WalkPartProps {
  readonly walked: readonly WalkedStep[];
  readonly of: 'draft' | 'live';
}

export const WalkPart = ({ walked, of }: WalkPartProps) => {
  const { tester } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const call = useRouter(({ panel }) => (panel.kind === 'try' ? panel.call : undefined));
  if (!call || !walked.some(({ endings }) => endings.length > 0)) return null;
  const { pretended = [] } = call;
  const type = (typed: Partial<TriedCall>) =>
    dispatch({ type: 'inboundSipRouter/view/triedCallTyped', call: { ...call, ...typed } });
  const leavesQueue = walked.some(({ ended }) => ended === 'left');
  return (
    <Part title={tester.down}>
      <HelpText marginTop="space0">{tester.downHelp}</HelpText>
      <Box as="ol" margin="space0" paddingLeft="space60" paddingTop="space30">
        {walked.map((step, index) => (
          <Box as="li" key={`${index} ${step.step ?? ''}`} marginBottom="space40">
            <StepText step={step} of={of} />
            {step.ended ? (
              <Text as="p" color="colorTextWeak">
                {tester.endedAs[step.ended]}
              </Text>
            ) : (
              <Endings
                step={step}
                onEnd={(ending) =>
                  type({ pretended: [...walked.flatMap(({ ended }) => ended ?? []), ending] })
                }
              />
            )}
            {index > 0 && step.twiml !== '' && step.kind === 'step' && (
              <TwimlText twiml={step.twiml} />
            )}
          </Box>
        ))}
      </Box>
      {leavesQueue && (
        <CallField name={`leaves-${of}`} label={tester.leaves} help={tester.leavesHelp}>
          {(props) => (
            <MomentInput
              {...props}
              value={call.leavesAt}
              onChange={(leavesAt) => type({ leavesAt })}
            />
          )}
        </CallField>
      )}
      {pretended.length > 0 && (
        <Button variant="link" onClick={() => type({ pretended: pretended.slice(0, -1) })}>
          {tester.stepBack}
        </Button>
      )}
    </Part>
  );
};

const StepText = ({ step, of }: { readonly step: WalkedStep; readonly of: 'draft' | 'live' }) => {
  const { texts } = useRouterTools();
  const { tester } = texts;
  const names = usePlanNames(of);
  if (step.kind === 'ended') return <Text as="p">{tester.ends}</Text>;
  if (step.kind === 'lost') return <Text as="p">{tester.lost}</Text>;
  const plan = names.table.plans?.find(({ id }) => id === step.plan);
  const found = plan?.steps.find(({ id }) => id === step.step);
  const team = names.table.teams?.find(({ id }) => id === found?.destination);
  const member = team?.members.find(({ id }) => id === step.member);
  return (
    <Text as="p" fontWeight="fontWeightSemibold">
      {capital(found ? doneWords(found, names, texts) : tester.goesToDefault)}
      {member &&
        `. ${tester.rings({ name: member.name ?? nameIn(undefined, member.destination) })}`}
    </Text>
  );
};

interface EndingsProps {
  readonly step: WalkedStep;
  readonly onEnd: (ending: WalkedStep['endings'][number]) => void;
}

const Endings = ({ step: { endings, kind }, onEnd }: EndingsProps) => {
  const { tester } = useRouterTools().texts;
  if (endings.length === 0) {
    return kind === 'step' ? (
      <Text as="p" color="colorTextWeak">
        {tester.stays}
      </Text>
    ) : null;
  }
  return (
    <ButtonGroup>
      {endings.map((ending) => (
        <Button key={ending} variant="secondary" size="small" onClick={() => onEnd(ending)}>
          {tester.endings[ending]}
        </Button>
      ))}
    </ButtonGroup>
  );
};
