/** A publish that the service refused: why, and what to do now. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import {
  Callout,
  CalloutHeading,
  CalloutList,
  CalloutListItem,
  CalloutText,
} from '@twilio-paste/core/callout';
import type { PublishState } from '../../model/router-state';
import { OverwriteButton } from '../review/OverwriteButton';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';

type Refused = Extract<PublishState, { readonly kind: 'refused' }>;

export const PublishRefused = ({ state }: { readonly state: Refused }) => {
  const { publish: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const isAsking = useRouter(({ rebase }) => rebase.kind === 'asking');
  const { code, inFlight } = state.refusal;
  if (code === 'publish-in-flight' && inFlight) return <InTheWay state={state} />;
  const isStale = code === 'stale-version' || code === 'withdrawn';
  return (
    <div role="alert">
      <Callout variant={isStale ? 'warning' : 'error'} marginY="space40">
        <CalloutHeading as="h2">{words.refusedTitle}</CalloutHeading>
        <CalloutText>{isStale ? staleText(isAsking, words) : state.refusal.message}</CalloutText>
        {isStale && isAsking ? <CalloutText>{words.staleConflicts}</CalloutText> : null}
        <Issues state={state} />
        <Box display="flex" columnGap="space50">
          <Remedy state={state} isAsking={isAsking} />
          <Button
            variant="link"
            onClick={() => dispatch({ type: 'inboundSipRouter/publishDismissed' })}
          >
            {words.dismiss}
          </Button>
        </Box>
      </Callout>
    </div>
  );
};

function staleText(
  isAsking: boolean,
  words: { readonly stale: string; readonly staleMerged: string },
): string {
  return isAsking ? words.stale : words.staleMerged;
}

const Issues = ({ state }: { readonly state: Refused }) => {
  const { issues = [] } = state.refusal;
  if (issues.length === 0) return null;
  return (
    <CalloutList as="ul">
      {issues.slice(0, 10).map(({ message, path }, index) => (
        <CalloutListItem key={`${index} ${path.join(' ')}`}>{message}</CalloutListItem>
      ))}
    </CalloutList>
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
      dispatch({ type: 'inboundSipRouter/panelOpened', panel: { kind: 'conflicts' } });
    return (
      <Button variant="primary" onClick={open}>
        {words.resolve}
      </Button>
    );
  }
  if (code === 'build-failed' && buildSid !== undefined) {
    return (
      <Button variant="destructive_secondary" onClick={() => effects.discard(buildSid)}>
        {words.discard}
      </Button>
    );
  }
  if (state.publish.kind !== 'draft') {
    return (
      <Button variant="secondary" onClick={effects.reload}>
        {words.reload}
      </Button>
    );
  }
  const review = () => dispatch({ type: 'inboundSipRouter/reviewOpened', of: { kind: 'draft' } });
  return (
    <Button variant="secondary" onClick={review}>
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
    <div role="alert">
      <Callout variant="warning" marginY="space40">
        <CalloutHeading as="h2">{words.refusedTitle}</CalloutHeading>
        <CalloutText>{words.inProgress}</CalloutText>
        <OverwriteButton other={other} onOverwrite={overwrite} />
      </Callout>
    </div>
  );
};
