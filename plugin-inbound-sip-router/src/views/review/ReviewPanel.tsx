/** Shows everything that a publish would change, and publishes it. */
import { Button } from '@twilio-paste/core/button';
import { Box } from '@twilio-paste/core/box';
import { Heading } from '@twilio-paste/core/heading';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { selectInFlight, selectReview } from '../../model/selectors';
import { openPublish } from '../../model/open-publish';
import { useAccountDestinations } from '../editor/use-account-destinations';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { ChangeList } from './ChangeList';
import { FindingsList } from './FindingsList';
import { NoteField } from './NoteField';
import { OverwriteButton } from './OverwriteButton';
import { ReadingChanges } from './ReadingChanges';
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
            {blocked}
          </Box>
        </>
      }
    >
      <Heading as="h3" variant="heading40">
        {isListed ? review.count(changes.length) : review.changeListLabel}
      </Heading>
      <Box marginBottom="space60">
        <NoteField />
      </Box>
      <FindingsList kind="issues" findings={issues} />
      <FindingsList kind="warnings" findings={warnings} />
      {isRestore ? null : <ReadingChanges />}
      {isEmpty ? <Paragraph>{review.nothing}</Paragraph> : null}
      {isListed ? (
        <ChangeList changes={changes} tense="review" />
      ) : (
        <Paragraph>{review.unlisted}</Paragraph>
      )}
      <SecretFields secrets={secrets} />
    </PanelFrame>
  );
};
