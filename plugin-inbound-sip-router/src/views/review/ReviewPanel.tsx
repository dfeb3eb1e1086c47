/** Shows everything that a publish would change, and publishes it. */
import { Button } from '@twilio-paste/core/button';
import { Box } from '@twilio-paste/core/box';
import { Heading } from '@twilio-paste/core/heading';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { selectReview } from '../../model/review-selectors';
import { selectInFlight } from '../../model/selectors';
import { openPublish } from '../../model/open-publish';
import { useAccountDestinations } from '../editor/use-account-destinations';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import type { ChangedRow } from '../../model/change-words';
import { ChangeList } from './ChangeList';
import { FindingsList } from './FindingsList';
import { NextMoments } from './NextMoments';
import { NoteField } from './NoteField';
import { OverwriteButton } from './OverwriteButton';
import { LeaveOutButton } from './LeaveOutButton';
import { ReadingChanges } from './ReadingChanges';
import { RestoreSubject } from './RestoreSubject';
import { ReplayPart } from './ReplayPart';
import { ReviewSum } from './ReviewSum';
import { SecretFields, useMissingSecrets } from './SecretFields';
import { usePublishBlocked } from './use-publish-blocked';

export const ReviewPanel = () => {
  const { texts, effects } = useRouterTools();
  const { review } = texts;
  const dispatch = useRouterDispatch();
  useAccountDestinations();
  const panel = useRouter((state) => (state.panel.kind === 'review' ? state.panel : undefined));
  const { changes, warnings, issues, isListed } = useRouter(selectReview);
  const other = useRouter(selectInFlight).find((each) => openPublish(each) === 'in-progress');
  const isRefused = useRouter(({ publish }) => publish.kind === 'refused');
  const secrets = useMissingSecrets();
  const blocked = usePublishBlocked(secrets.areGiven);
  if (!panel) return null;
  const isRestore = panel.of.kind === 'restore';
  const isEmpty = isListed && changes.length === 0;
  const isBlocked = blocked !== undefined;
  const publish = (overwrite?: string) => {
    const over = overwrite === undefined ? {} : { overwrite };
    if (isRestore) effects.publishRestore({ ...over, secrets: secrets.given });
    else effects.publishDraft(over);
  };
  return (
    <PanelFrame
      title={isRestore ? review.restoreTitle : review.title}
      focusOn="first-field"
      onClose={() => dispatch({ type: 'inboundSipRouter/view/panelClosed' })}
      footer={
        <>
          {other ? (
            <OverwriteButton other={other} disabled={isBlocked} onOverwrite={publish} />
          ) : (
            <Button variant="primary" disabled={isBlocked} onClick={() => publish()}>
              {isRestore ? review.restore : review.publish}
            </Button>
          )}
          <Box role="status" flexGrow={1} flexBasis="0" minWidth="size20" color="colorTextWeak">
            {blocked ?? (isRefused ? review.refused : null)}
          </Box>
        </>
      }
    >
      {panel.of.kind === 'restore' ? <RestoreSubject of={panel.of} /> : null}
      {isListed ? (
        <ReviewSum changes={changes} />
      ) : (
        <Heading as="h3" variant="heading40">
          {review.changeListLabel}
        </Heading>
      )}
      <Box marginBottom="space60">
        <NoteField />
      </Box>
      <FindingsList kind="issues" findings={issues} />
      <FindingsList kind="warnings" findings={warnings} />
      {isRestore ? null : <ReadingChanges />}
      <ReplayPart />
      {isEmpty ? <Paragraph>{review.nothing}</Paragraph> : null}
      {isListed ? (
        <ChangeList
          changes={changes}
          tense="review"
          {...(!isRestore && changes.length > 1 && { action: leaveOut })}
        />
      ) : (
        <Paragraph>{review.unlisted}</Paragraph>
      )}
      {isRestore ? null : <NextMoments />}
      <SecretFields secrets={secrets} />
    </PanelFrame>
  );
};

/** The same function always: the list is drawn again only when the changes are others. */
const leaveOut = (row: ChangedRow) => <LeaveOutButton row={row} />;
