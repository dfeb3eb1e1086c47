/** Under "Where they go": makes a call plan of the destination, with hours, with what comes if nobody answers, or callers. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { HelpText } from '@twilio-paste/core/help-text';
import { validateDefaultRoute, type Destination } from 'route-table';
import {
  beginningsFor,
  planFor,
  type MadePlan,
  type PlanBeginning,
} from '../../model/plans/templates';
import { useEditorForm } from '../editor/editor-form';
import { useRouterTools } from '../router-context';
import { useTemplateGround } from './use-template-ground';

interface PlanStartProps {
  /** What the plan is called at first. */
  readonly name: string;
  readonly onMade: (made: MadePlan) => void;
}

export const PlanStart = ({ name, onMade }: PlanStartProps) => {
  const { plans } = useRouterTools().texts;
  const { form, isReadOnly, saveInVain } = useEditorForm();
  const ground = useTemplateGround();
  const { type, destination, options = {} } = form;
  const valid = validateDefaultRoute({ type, destination, options });
  const beginnings = beginningsFor(form as unknown as Destination);
  if (isReadOnly || beginnings.length === 0) return null;
  const begin = (beginning: PlanBeginning) => {
    if (valid.kind === 'invalid') saveInVain();
    else onMade(planFor(valid.row, beginning, name, ground));
  };
  return (
    <Box role="group" aria-label={plans.start.label} marginBottom="space60">
      <Box display="flex" flexWrap="wrap" columnGap="space30" rowGap="space20">
        {beginnings.map((beginning) => (
          <Button key={beginning} variant="secondary" size="small" onClick={() => begin(beginning)}>
            {plans.start[beginning]}
          </Button>
        ))}
      </Box>
      <HelpText>{plans.start.help}</HelpText>
    </Box>
  );
};
