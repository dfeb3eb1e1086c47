/** A publish that the service refused: why, and what to do now. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import type { PublishState } from '../../model/publish-state';
import { DismissButton } from '../frame/DismissButton';
import { Notice } from '../frame/Notice';
import { OverwriteButton } from '../review/OverwriteButton';
import { selectHasReviewIssues } from '../../model/review-selectors';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { OpenPublishFacts } from './OpenPublishFacts';
import { useRebaseAuthors } from './use-rebase-authors';

/** Of the service's answer: more would push the table out of sight. */
const MAX_ISSUES = 5;

type Refused = Extract<PublishState, { readonly kind: 'refused' }>;

export const PublishRefused = ({ state }: { readonly state: Refused }) => {
  const { publish: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const { code, inFlight } = state.refusal;
  if (code === 'publish-in-flight' && inFlight) return <InTheWay state={state} />;
  const isStale = code === 'stale-version' || code === 'withdrawn';
  return (
    <Notice
      variant={isStale ? 'warning' : 'error'}
      isUrgent
      isResult
      text={words.refusedTitle}
      details={
        <>
          {isStale ? <Stale /> : <Text as="p">{state.refusal.message}</Text>}
          <Issues state={state} />
        </>
      }
      actions={
        <>
          <Remedy state={state} />
          <DismissButton onClick={() => dispatch({ type: 'inboundSipRouter/publish/dismissed' })} />
        </>
      }
    />
  );
};

/** Who was quicker, and what that means for the draft. */
const Stale = () => {
  const { publish: words } = useRouterTools().texts;
  const { sentence = words.stale } = useRebaseAuthors();
  const isAsking = useRouter(({ rebase }) => rebase.kind === 'asking');
  const hasIssues = useRouter(selectHasReviewIssues);
  return (
    <>
      <Text as="p">{sentence}</Text>
      <Text as="p">
        {isAsking ? words.staleConflicts : hasIssues ? words.staleIssues : words.staleMerged}
      </Text>
    </>
  );
};

const Issues = ({ state }: { readonly state: Refused }) => {
  const { publish: words } = useRouterTools().texts;
  const { issues = [] } = state.refusal;
  if (issues.length === 0) return null;
  return (
    <Box as="ul" margin="space0" paddingLeft="space50" listStyleType="disc">
      {issues.slice(0, MAX_ISSUES).map(({ message, path }, index) => (
        <li key={`${index} ${path.join(' ')}`}>{message}</li>
      ))}
      {issues.length > MAX_ISSUES ? (
        <li>{words.moreIssues({ hidden: issues.length - MAX_ISSUES })}</li>
      ) : null}
    </Box>
  );
};

const Remedy = ({ state }: { readonly state: Refused }) => {
  const { texts, effects } = useRouterTools();
  const { publish: words } = texts;
  const dispatch = useRouterDispatch();
  const isAsking = useRouter(({ rebase }) => rebase.kind === 'asking');
  const isMerged = useRouter(({ rebase }) => rebase.kind === 'merged');
  const hasIssues = useRouter(selectHasReviewIssues);
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
  if (isMerged && !hasIssues && state.publish.kind === 'draft') {
    return (
      <Button variant="primary" size="small" onClick={() => effects.publishDraft()}>
        {words.publishOnTop}
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
      isResult
      text={words.refusedTitle}
      details={
        <>
          <Text as="p">{words.inProgress}</Text>
          <OpenPublishFacts publish={other} />
        </>
      }
      actions={<OverwriteButton isSmall other={other} onOverwrite={overwrite} />}
    />
  );
};
