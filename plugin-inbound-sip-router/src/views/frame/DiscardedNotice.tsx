/** Says that changes were discarded, and brings them back. */
import { Button } from '@twilio-paste/core/button';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { Notice } from './Notice';

export const DiscardedNotice = () => {
  const { frame } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const count = useRouter(({ discarded }) => discarded);
  if (count === 0) return null;
  return (
    <Notice
      variant="neutral"
      text={frame.discarded(count)}
      actions={
        <Button
          variant="secondary"
          size="small"
          onClick={() => dispatch({ type: 'inboundSipRouter/draft/undone' })}
        >
          {frame.undoDiscard}
        </Button>
      }
    />
  );
};
