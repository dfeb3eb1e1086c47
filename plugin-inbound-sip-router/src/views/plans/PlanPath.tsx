/** The way of calls through a plan in words, for each state of its hours, and how long phones ring. */
import { Box } from '@twilio-paste/core/box';
import { Heading } from '@twilio-paste/core/heading';
import { Text } from '@twilio-paste/core/text';
import type { CallPlan } from 'route-table';
import { pathWords, ringingWords } from '../../model/plans/path-words';
import { capital } from '../../model/plans/step-words';
import { useRouterTools } from '../router-context';
import { usePlanNames } from './use-plan-names';

export const PlanPath = ({ plan }: { readonly plan: CallPlan }) => {
  const { texts } = useRouterTools();
  const { path } = texts.plans;
  const names = usePlanNames('draft');
  if (plan.steps.length === 0) return null;
  const ringing = ringingWords(plan, names, texts);
  return (
    <Box as="section" aria-label={path.title} marginBottom="space60">
      <Heading as="h3" variant="heading40">
        {path.title}
      </Heading>
      <Box as="dl" margin="space0">
        {pathWords(plan, names, texts).map(({ when, steps }) => (
          <Box key={when} marginBottom="space40">
            <Box as="dt" color="colorTextWeak">
              {when}
            </Box>
            <Box as="dd" margin="space0" wordBreak="break-word">
              {capital(steps.join(path.then))}.
            </Box>
          </Box>
        ))}
      </Box>
      {ringing !== undefined && <Text as="p">{ringing}</Text>}
    </Box>
  );
};
