/** How many calls came to a step, and how they ended there. */
import { Text } from '@twilio-paste/core/text';
import type { JsonRecord } from 'route-table';
import { selectUsage } from '../../model/select/usage-view';
import { useOutcomeWords } from '../usage/use-outcome-words';
import { useRouter, useRouterTools } from '../router-context';

interface StepCallsProps {
  readonly plan: string;
  readonly step: JsonRecord;
}

/** Nothing until calls were read. */
export const StepCalls = ({ plan, step }: StepCallsProps) => {
  const { planCalls: words } = useRouterTools().texts.calls;
  const outcomeOf = useOutcomeWords();
  const { read, total } = useRouter(selectUsage);
  if (read === 0) return null;
  const found = total.steps.find((each) => each.plan === plan && each.step === step['id']);
  // The log names the step after what is heard on the way to it.
  if (!found && goesOn(step)) return null;
  const calls = found?.calls ?? 0;
  const ended = Object.entries(found?.ended ?? {})
    .sort(([, one], [, other]) => other - one)
    .map(([outcome, count]) => words.ended({ outcome: outcomeOf(outcome), calls: count }));
  return (
    <Text as="p" color="colorTextWeak">
      {[words.calls({ calls }), ...ended].join(' · ')}
    </Text>
  );
};

function goesOn({ options }: JsonRecord): boolean {
  return typeof options === 'object' && options !== null && 'thenContinue' in options;
}
