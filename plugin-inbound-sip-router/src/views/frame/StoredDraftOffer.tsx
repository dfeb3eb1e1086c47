/** Offers the draft of an earlier visit. */
import { Button } from '@twilio-paste/core/button';
import { shortTime } from '../../model/time-words';
import { useRouter, useRouterTools } from '../router-context';
import { Notice } from './Notice';

export const StoredDraftOffer = () => {
  const { texts, effects, language } = useRouterTools();
  const { frame } = texts;
  const stored = useRouter((state) => state.storedDraft);
  if (!stored) return null;
  const { changes, savedAt, secretsLeftOut } = stored;
  const offer = frame.storedDraft({
    changes: changes.length,
    savedAt: shortTime(savedAt, language),
  });
  return (
    <Notice
      variant="neutral"
      text={offer}
      details={secretsLeftOut > 0 ? frame.secretsLeftOut({ count: secretsLeftOut }) : undefined}
      actions={
        <>
          <Button variant="secondary" size="small" onClick={effects.takeStoredDraft}>
            {frame.takeDraft}
          </Button>
          <Button variant="destructive_secondary" size="small" onClick={effects.dropStoredDraft}>
            {frame.dropDraft}
          </Button>
        </>
      }
    />
  );
};
