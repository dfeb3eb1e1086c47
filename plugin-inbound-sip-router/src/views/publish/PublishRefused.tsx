/** A publish that the service refused: why, and what to do now. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import type { PublishState } from '../../model/router-state';
import { DismissButton } from '../frame/DismissButton';
import { Notice } from '../frame/Notice';
import { OverwriteButton } from '../review/OverwriteButton';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';

/** Of the service's answer: more would push the table out of sight. */
const MAX_ISSUES = 5;

type Refused = Extract<PublishState, { readonly kind: 'refused' }>;

export const PublishRefused = ({ state }: { readonly state: Refused }) => {
  const { publish: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const isAsking = useRouter(({ rebase }) => rebase.kind === 'asking');
  const { code, inFlight } = state.refusal;
  if (code === 'publish-in-flight' && inFlight) return <InTheWay state={state} />;
  const isStale = code === 'stale-version' || code === 'withdrawn';
  return (
    <Notice
      variant={isStale ? 'warning' : 'error'}
      isUrgent
      text={words.refusedTitle}
      details={
        <>
          <Text as="p">{isStale ? staleText(isAsking, words) : state.refusal.message}</Text>
          {isStale && isAsking ? <Text as="p">{words.staleConflicts}</Text> : null}
          <Issues state={state} />
        </>
      }
      actions={
        <>
          <Remedy state={state} isAsking={isAsking} />
          <DismissButton onClick={() => dispatch({ type: 'inboundSipRouter/publish/dismissed' })} />
        </>
      }
    />
  );
};

function staleText(
  isAsking: boolean,
  words: { readonly stale: string; readonly staleMerged: string },
): string {
  return isAsking ? words.stale : words.staleMerged;
}

const Issues = ({ state }: { readonly state: Refused }) => {
  const { publish: words } = useRouterTools().texts;
  const { issues = [] } = state.refusal;
  if (issues.length === 0) return null;
  return (
    <Box as="ul" margin="space0" paddingLeft="space50" listStyleType="disc">
      {issues.slice(0, MAX_ISSUES).map(({ message, path }, index) => (
        <li key={`${index} ${path.join(' ')}`}>{message}</li>
      ))}
      {issues.length > MAX_ISSUES ? <li>{words.moreIssues(issues.length - MAX_ISSUES)}</li> : null}
    </Box>
  );
};

const Remedy = ({ state, isAsking }: { readonly state: Refused; readonly isAsking: boolean }) => {
  const { texts, effects } = useRouterTools();
  const { publish: words } = texts;
  const dispatch = useRouterDispatch();
  const { code } = state.refusal;
  const { buildSid } = state.publish;
  if (isAsking) {
    const open = () =>
      dispatch({ type: 'inboundSipRouter/view/panelOpened', panel: { kind: 'conflicts' } });
    return (
      <Button variant="primary" size="small" onClick={open}>
        {words.resolve}
      </Button>
    );
  }
  if (code === 'build-failed' && buildSid !== undefined) {
    return (
      <Button
        variant="destructive_secondary"
        size="small"
        onClick={() => effects.discard(buildSid)}
      >
        {words.discard}
      </Button>
    );
  }
  if (state.publish.kind !== 'draft') {
    return (
      <Button variant="secondary" size="small" onClick={effects.reload}>
        {words.reload}
      </Button>
    );
  }
  const review = () =>
    dispatch({ type: 'inboundSipRouter/view/reviewOpened', of: { kind: 'draft' } });
  return (
    <Button variant="secondary" size="small" onClick={review}>
      {words.reviewAgain}
    </Button>
  );
};

/** Somebody else was quicker: wait, or overwrite. */
const InTheWay = ({ state }: { readonly state: Refused }) => {
  const { texts, effects } = useRouterTools();
  const { publish: words } = texts;
  const other = state.refusal.inFlight;
  if (!other) return null;
  const overwrite = (buildSid: string) => {
    if (state.publish.kind === 'restore') effects.publishRestore({ overwrite: buildSid });
    else effects.publishDraft({ overwrite: buildSid });
  };
  return (
    <Notice
      variant="warning"
      isUrgent
      text={words.refusedTitle}
      details={words.inProgress}
      actions={<OverwriteButton isSmall other={other} onOverwrite={overwrite} />}
    />
  );
};
