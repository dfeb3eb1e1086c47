/** The area of call plans: each with its steps as sentences. */
import { Box } from '@twilio-paste/core/box';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { Text } from '@twilio-paste/core/text';
import { stepWords } from '../../model/plans/step-words';
import type { ItemView } from '../../model/select/item-views';
import { selectPlanViews } from '../../model/select/area-views';
import { AreaPart } from '../areas/AreaPart';
import { ItemCard } from '../areas/ItemCard';
import { useAccountDestinations } from '../editor/use-account-destinations';
import { useRouter, useRouterTools } from '../router-context';
import { usePlanNames } from './use-plan-names';

export const PlansArea = () => {
  const { plans } = useRouterTools().texts;
  const views = useRouter(selectPlanViews);
  useAccountDestinations();
  return (
    <AreaPart
      collection="plans"
      title={plans.title}
      add={plans.add}
      initial={{ name: '', steps: [] }}
    >
      {views.length === 0 ? <Paragraph>{plans.none}</Paragraph> : null}
      {views.map((view) => (
        <PlanCard key={view.item.id} view={view} />
      ))}
    </AreaPart>
  );
};

const PlanCard = ({ view }: { readonly view: ItemView<'plans'> }) => {
  const { texts } = useRouterTools();
  const names = usePlanNames('draft');
  return (
    <ItemCard collection="plans" view={view}>
      <Box as="ol" marginY="space40" padding="space0">
        {view.item.steps.map((step, index) => (
          <Box as="li" key={step.id} display="block">
            <Text as="span" wordBreak="break-word">
              {texts.plans.step({
                number: index + 1,
                sentence: stepWords(step, names, texts).sentence,
              })}
            </Text>
          </Box>
        ))}
      </Box>
    </ItemCard>
  );
};
