/** What a route's editor has of call plans: how to make one, or the way to the one that it leads to. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { routeFields } from 'route-table';
import { selectDraftTable } from '../../model/selectors';
import type { MadePlan } from '../../model/plans/templates';
import { useEditorForm } from '../editor/editor-form';
import { ThingSelect } from '../editor/ThingSelect';
import { usePanelLeaving } from '../frame/panel-leaving';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { PlanPath } from './PlanPath';
import { PlanStart } from './PlanStart';

interface PlanPartsProps {
  /** What a new plan is called at first. */
  readonly name: string;
  readonly onMade: (made: MadePlan) => void;
}

const HOURS = { path: ['hours'], field: routeFields.hours, isRequired: false };

export const PlanParts = ({ name, onMade }: PlanPartsProps) => {
  const { plans } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const { ask } = usePanelLeaving();
  const { form } = useEditorForm();
  const table = useRouter(selectDraftTable);
  if (form['type'] !== 'call-plan') return <PlanStart name={name} onMade={onMade} />;
  const plan = table?.plans?.find(({ id }) => id === form['destination']);
  if (!plan) return null;
  const { id } = plan;
  const open = () =>
    dispatch({ type: 'inboundSipRouter/view/itemOpened', collection: 'plans', id });
  return (
    <>
      <ThingSelect at={HOURS} collection="hours" label={plans.routeHours} none={plans.noHours} />
      <PlanPath plan={plan} />
      <Box marginBottom="space60">
        <Button variant="secondary" size="small" onClick={() => ask(open)}>
          {plans.editPlan}
        </Button>
      </Box>
    </>
  );
};
