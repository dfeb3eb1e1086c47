/** The way of a call through its plan: each step with its beginning, its end and how it ended. */
import { Box } from '@twilio-paste/core/box';
import { Heading } from '@twilio-paste/core/heading';
import { Text } from '@twilio-paste/core/text';
import type { ToldCall, ToldStep } from 'admin-contract';
import { nameIn, stepWords } from '../../model/plans/step-words';
import { callTimeline, type TimelineStep } from '../../model/usage/call-timeline';
import { useNamingTables, usePlanNames } from '../plans/use-plan-names';
import { useRouterTools } from '../router-context';
import { useOutcomeWords } from './use-outcome-words';

interface CallStepsProps {
  readonly call: ToldCall;
  /** In the order in which they ended. */
  readonly steps: readonly ToldStep[];
}

export const CallSteps = ({ call, steps }: CallStepsProps) => {
  const { calls: words } = useRouterTools().texts;
  const tables = useNamingTables();
  const timeline = callTimeline(call, steps);
  if (timeline.length === 0) return null;
  const plans = tables.flatMap((table) => table.plans ?? []);
  const plan = call.plan === undefined ? '' : nameIn(plans, call.plan);
  return (
    <Box as="section" aria-label={words.steps} marginY="space50">
      <Heading as="h3" variant="heading40">
        {plan === '' ? words.steps : words.plan({ plan })}
      </Heading>
      <Box as="ol" margin="space0" paddingLeft="space60" aria-label={words.steps}>
        {timeline.map((step, index) => (
          <Box as="li" key={index} marginBottom="space30">
            <Text as="p">
              <StepName step={step} />
            </Text>
            <StepTimes step={step} />
          </Box>
        ))}
      </Box>
    </Box>
  );
};

/** By what it is now; its id if it is gone. */
const StepName = ({ step: { plan, step } }: { readonly step: TimelineStep }) => {
  const { texts } = useRouterTools();
  const { calls: words } = texts;
  const names = usePlanNames('live');
  const tables = useNamingTables();
  if (step === undefined || plan === 'default') return <>{words.wentToDefault}</>;
  const steps = tables.flatMap(({ plans = [] }) =>
    plans.flatMap(({ id, steps: all }) => (id === plan ? all : [])),
  );
  const found = steps.find(({ id }) => id === step);
  return <>{found ? `${stepWords(found, names, texts).sentence}.` : words.stepGone({ step })}</>;
};

const StepTimes = ({ step: { beganMs, ended } }: { readonly step: TimelineStep }) => {
  const { texts, language } = useRouterTools();
  const { calls: words } = texts;
  const outcomeOf = useOutcomeWords();
  const timeOf = (ms: number) => new Date(ms).toLocaleTimeString(language);
  const began = beganMs === undefined ? [] : [words.began({ time: timeOf(beganMs) })];
  const end = ended
    ? words.endedAt({ outcome: outcomeOf(ended.outcome), time: timeOf(ended.atMs) })
    : words.open;
  return (
    <Text as="p" color="colorTextWeak">
      {[...began, end].join(' · ')}
      {ended?.error === undefined ? null : ` · ${ended.error}`}
    </Text>
  );
};
