/** Takes one change out of the next publish, and puts it in again: it stays in the draft either way. */
import { Button } from '@twilio-paste/core/button';
import type { ChangedRow } from '../../model/change-words';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { rowName } from './row-name';

export const LeaveOutButton = ({ row }: { readonly row: ChangedRow }) => {
  const { review } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const isLeftOut = useRouter(({ leftOut }) => leftOut.includes(row.id));
  const what = rowName(row, review);
  return (
    <Button
      variant="link"
      aria-label={isLeftOut ? review.putInLabel({ what }) : review.leaveOutLabel({ what })}
      onClick={() =>
        dispatch({
          type: 'inboundSipRouter/view/changeLeftOut',
          id: row.id,
          isLeftOut: !isLeftOut,
        })
      }
    >
      {isLeftOut ? review.putIn : review.leaveOut}
    </Button>
  );
};
