/** The steps of a plan: read as sentences, moved, opened to be edited, and added from templates. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { HelpText } from '@twilio-paste/core/help-text';
import { useRef, useState } from 'react';
import type { JsonRecord } from 'route-table';
import { moved, recordsIn } from '../../model/plans/records';
import { makeStep, TEMPLATES, withStep, type TemplateName } from '../../model/plans/templates';
import { useEditorForm } from '../editor/editor-form';
import { FindingTexts } from '../editor/FindingTexts';
import { findingsOfWhole } from '../editor/form-findings';
import { textOf } from '../editor/typed-text';
import { useFocusLater } from '../editor/use-focus-later';
import { useRouterDispatch, useRouterTools } from '../router-context';
import { PlanCalls } from './PlanCalls';
import { StepItem } from './StepItem';
import { useTemplateGround } from './use-template-ground';

const PATH = ['steps'];

interface PlanStepsProps {
  /** Undefined for a plan that is new: no call has come to it. */
  readonly planId: string | undefined;
}

export const PlanSteps = ({ planId }: PlanStepsProps) => {
  const { plans } = useRouterTools().texts;
  const { form, findings, type } = useEditorForm();
  const dispatch = useRouterDispatch();
  const ground = useTemplateGround();
  const group = useRef<HTMLDivElement>(null);
  const focusLater = useFocusLater(group);
  const [open, setOpen] = useState<string>();
  const [dragged, setDragged] = useState<number>();
  const steps = recordsIn(form['steps']);
  const set = (next: readonly JsonRecord[]) => type(PATH, next);
  const move = (from: number, to: number) => {
    set(moved(steps, from, to));
    focusLater(`[data-step="${to}"] [data-move]`);
  };
  const add = (name: TemplateName) => {
    const { step, additions } = makeStep(name, ground);
    if (additions.length > 0) {
      dispatch({ type: 'inboundSipRouter/draft/itemsAdded', additions });
    }
    const next = withStep(steps, step);
    set(next);
    setOpen(textOf(step['id']));
    focusLater(
      `[data-step="${next.indexOf(step)}"] input, [data-step="${next.indexOf(step)}"] select`,
    );
  };
  return (
    <Box ref={group} marginBottom="space60">
      <Heading as="h3" variant="heading40">
        {plans.steps}
      </Heading>
      <HelpText marginTop="space0">{plans.stepsHelp}</HelpText>
      {planId === undefined ? null : <PlanCalls />}
      <FindingTexts found={findingsOfWhole(findings(PATH), PATH)} />
      <Box as="ol" margin="space0" padding="space0" aria-label={plans.steps}>
        {steps.map((step, index) => (
          <StepItem
            key={textOf(step['id'])}
            planId={planId}
            step={step}
            index={index}
            count={steps.length}
            isOpen={open === step['id']}
            onToggle={() => setOpen(open === step['id'] ? undefined : textOf(step['id']))}
            onMove={(to) => move(index, to)}
            onChange={(next) => set(steps.map((each, at) => (at === index ? next : each)))}
            onRemove={() => {
              set(steps.filter((_each, at) => at !== index));
              focusLater('[data-add]');
            }}
            onDrag={() => setDragged(index)}
            onDrop={() => {
              if (dragged !== undefined && dragged !== index) move(dragged, index);
              setDragged(undefined);
            }}
          />
        ))}
      </Box>
      <Box
        role="group"
        aria-label={plans.addStep}
        display="flex"
        flexWrap="wrap"
        columnGap="space30"
        rowGap="space20"
        marginTop="space40"
      >
        {TEMPLATES.map((name) => (
          <Button key={name} variant="secondary" size="small" data-add onClick={() => add(name)}>
            {plans.templates[name]}
          </Button>
        ))}
      </Box>
    </Box>
  );
};
