/** How a call plan was read for the tried call: each step as a sentence, what became of it, and why. */
import { Box } from '@twilio-paste/core/box';
import { Text } from '@twilio-paste/core/text';
import { tellReading, type PlanTrace } from 'route-table';
import { nameIn, stepWords } from '../../model/plans/step-words';
import { useRouterTools } from '../router-context';
import { usePlanNames } from '../plans/use-plan-names';
import { Part } from './Part';

interface PlanPartProps {
  readonly plan: PlanTrace;
  readonly of: 'draft' | 'live';
}

export const PlanPart = ({ plan, of }: PlanPartProps) => {
  const { texts } = useRouterTools();
  const names = usePlanNames(of);
  const { table } = names;
  const told = tellReading(plan.trace, table, texts.routeTable);
  return (
    <Part title={texts.tester.planSteps}>
      <Box as="ol" margin="space0" paddingLeft="space60">
        {told.map((each) => {
          const owner = table.plans?.find(({ id }) => id === each.plan);
          const step = owner?.steps.find(({ id }) => id === each.step);
          const isMet = each.kind === 'taken' || each.kind === 'heard';
          return (
            <Box as="li" key={`${each.plan} ${each.step}`} marginBottom="space30">
              <Text as="p" fontWeight={isMet ? 'fontWeightSemibold' : 'fontWeightNormal'}>
                {step ? stepWords(step, names, texts).sentence : nameIn(table.plans, each.plan)}
              </Text>
              <Text as="p" color="colorTextWeak">
                {[each.outcome, ...each.reasons].join(' ')}
              </Text>
            </Box>
          );
        })}
      </Box>
    </Part>
  );
};
