/** One step of a plan: its sentence, the buttons that move and remove it, and its fields once it is opened. */
import { Box } from '@twilio-paste/core/box';
import { Heading } from '@twilio-paste/core/heading';
import { Text } from '@twilio-paste/core/text';
import { ArrowDownIcon } from '@twilio-paste/icons/esm/ArrowDownIcon';
import { ArrowUpIcon } from '@twilio-paste/icons/esm/ArrowUpIcon';
import { CloseIcon } from '@twilio-paste/icons/esm/CloseIcon';
import type { JsonRecord, Step } from 'route-table';
import { recordsIn } from '../../model/plans/records';
import { screenTypes } from '../../model/screen-type';
import { stepWords } from '../../model/plans/step-words';
import { DestinationFields } from '../editor/DestinationFields';
import { DestinationPart } from '../editor/DestinationPart';
import { Disclosure } from '../editor/Disclosure';
import { useEditorForm } from '../editor/editor-form';
import { FindingTexts } from '../editor/FindingTexts';
import { IconButton } from '../frame/IconButton';
import { useRouterTools } from '../router-context';
import { ConditionFields } from './ConditionFields';
import { StepCalls } from './StepCalls';
import { usePlanNames } from './use-plan-names';

const TYPES = screenTypes.filter((type) => type !== 'call-plan');

interface StepItemProps {
  readonly planId: string | undefined;
  readonly step: JsonRecord;
  readonly index: number;
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onMove: (to: number) => void;
  readonly onChange: (step: JsonRecord) => void;
  readonly onRemove: () => void;
  readonly onDrag: () => void;
  readonly onDrop: () => void;
}

export const StepItem = (props: StepItemProps) => {
  const { planId, step, index, count, isOpen, onToggle, onMove, onChange, onRemove } = props;
  const { texts } = useRouterTools();
  const { plans, editor } = texts;
  const names = usePlanNames('draft');
  const { initial, findings } = useEditorForm();
  const path = ['steps', String(index)];
  const found = findings(path);
  const before = recordsIn(initial['steps']).find(({ id }) => id === step['id']) ?? {};
  // A form of a plan holds steps of known types: others cannot be chosen.
  const { sentence } = stepWords(step as unknown as Step, names, texts);
  const name = plans.step({ number: index + 1, sentence });
  return (
    <Box
      as="li"
      data-step={index}
      draggable={!isOpen}
      onDragStart={props.onDrag}
      onDragOver={(event: React.DragEvent) => event.preventDefault()}
      onDrop={props.onDrop}
      display="block"
      marginTop="space30"
      padding="space30"
      borderWidth="borderWidth10"
      borderStyle="solid"
      borderColor={found.issues.length > 0 ? 'colorBorderError' : 'colorBorderWeaker'}
      borderRadius="borderRadius20"
    >
      <Box display="flex" alignItems="flex-start" columnGap="space20">
        <Box flexGrow={1} minWidth="0" paddingY="space20">
          <Text as="span" wordBreak="break-word">
            {name}
          </Text>
          {planId === undefined ? null : <StepCalls plan={planId} step={step} />}
        </Box>
        <Box display="flex" flexShrink={0} data-move tabIndex={-1} outline="none">
          <IconButton
            label={plans.up({ number: index + 1 })}
            isDisabled={index === 0}
            onClick={() => onMove(index - 1)}
          >
            <ArrowUpIcon decorative />
          </IconButton>
          <IconButton
            label={plans.down({ number: index + 1 })}
            isDisabled={index === count - 1}
            onClick={() => onMove(index + 1)}
          >
            <ArrowDownIcon decorative />
          </IconButton>
          <IconButton label={plans.remove({ number: index + 1 })} onClick={onRemove}>
            <CloseIcon decorative />
          </IconButton>
        </Box>
      </Box>
      {isOpen ? null : <FindingTexts found={found} />}
      <Disclosure
        id={`inbound-sip-router-step-${index}`}
        title={plans.edit({ number: index + 1 })}
        isOpen={isOpen}
        onToggle={onToggle}
        isLast
      >
        <DestinationPart
          path={path}
          value={step}
          initial={before}
          types={TYPES}
          onChange={onChange}
        >
          <Heading as="h4" variant="heading50">
            {editor.whichCalls}
          </Heading>
          <ConditionFields />
          <Heading as="h4" variant="heading50">
            {plans.whatHappens}
          </Heading>
          <DestinationFields />
        </DestinationPart>
      </Disclosure>
    </Box>
  );
};
