/** The stages of a publish under way. */
import { Box } from '@twilio-paste/core/box';
import { Spinner } from '@twilio-paste/core/spinner';
import { Text } from '@twilio-paste/core/text';
import { AcceptIcon } from '@twilio-paste/icons/esm/AcceptIcon';
import { ChevronRightIcon } from '@twilio-paste/icons/esm/ChevronRightIcon';
import { Fragment } from 'react';
import type { OwnPublish, PublishStage, PublishState } from '../../model/publish-state';
import type { Texts } from '../../texts/texts';
import { Notice } from '../frame/Notice';
import { useRouterTools } from '../router-context';

const STAGES: readonly PublishStage[] = ['checking', 'building', 'going-live'];

interface PublishRunningProps {
  readonly state: Extract<PublishState, { readonly kind: 'running' }>;
}

export const PublishRunning = ({ state }: PublishRunningProps) => {
  const { publish: words } = useRouterTools().texts;
  const { publish, stage, isOutcomeUnknown } = state;
  return (
    <Notice
      variant="neutral"
      isResult
      text={titleOf(publish, words)}
      details={isOutcomeUnknown ? words.outcomeUnknown : words.mayLeave}
      actions={<Stages current={stage} />}
    />
  );
};

const Stages = ({ current }: { readonly current: PublishStage }) => {
  const { publish: words } = useRouterTools().texts;
  return (
    <Box
      as="ol"
      aria-label={words.stagesLabel}
      display="flex"
      flexWrap="wrap"
      alignItems="center"
      columnGap="space30"
      padding="space0"
      margin="space0"
    >
      {STAGES.map((each, at) => (
        <Fragment key={each}>
          {at === 0 ? null : (
            <Box as="li" display="flex" color="colorTextWeak" aria-hidden>
              <ChevronRightIcon decorative size="sizeIcon10" />
            </Box>
          )}
          <Stage stage={each} current={current} />
        </Fragment>
      ))}
    </Box>
  );
};

const Stage = ({
  stage,
  current,
}: {
  readonly stage: PublishStage;
  readonly current: PublishStage;
}) => {
  const { publish: words } = useRouterTools().texts;
  const [at, now] = [STAGES.indexOf(stage), STAGES.indexOf(current)];
  const isCurrent = at === now;
  return (
    <Box
      as="li"
      display="flex"
      alignItems="center"
      columnGap="space30"
      aria-current={isCurrent ? 'step' : undefined}
    >
      {at < now ? (
        <AcceptIcon decorative={false} title={words.stageDone} color="colorTextSuccess" />
      ) : null}
      {isCurrent ? (
        <Spinner decorative={false} title={words.stageCurrent} size="sizeIcon20" />
      ) : null}
      <Text
        as="span"
        color={at > now ? 'colorTextWeak' : 'colorText'}
        fontWeight={isCurrent ? 'fontWeightSemibold' : 'fontWeightNormal'}
      >
        {words.stages[stage]}
      </Text>
    </Box>
  );
};

function titleOf({ kind, changes }: OwnPublish, words: Texts['publish']): string {
  if (kind === 'adopted') return words.adopting;
  return kind === 'restore' ? words.restoring : words.running({ changes: changes.length });
}
