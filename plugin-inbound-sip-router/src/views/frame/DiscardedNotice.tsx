/** Says that changes, or the draft of an earlier visit, were discarded, and brings them back. */
import { Button } from '@twilio-paste/core/button';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { Notice } from './Notice';

export const DiscardedNotice = () => {
  const { texts, effects } = useRouterTools();
  const { frame } = texts;
  const dispatch = useRouterDispatch();
  const count = useRouter(({ discarded }) => discarded);
  const dropped = useRouter(({ droppedDraft }) => droppedDraft?.changes.length ?? 0);
  if (count === 0 && dropped === 0) return null;
  return (
    <Notice
      variant="neutral"
      isResult
      text={frame.discarded({ count: count || dropped })}
      actions={
        <Button
          variant="secondary"
          size="small"
          onClick={() =>
            count > 0
              ? dispatch({ type: 'inboundSipRouter/draft/undone' })
              : effects.takeDroppedDraft()
          }
        >
          {frame.undoDiscard}
        </Button>
      }
    />
  );
};
