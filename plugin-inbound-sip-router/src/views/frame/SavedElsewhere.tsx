/** Says that a route was saved although the search does not show it, and shows it. */
import { Button } from '@twilio-paste/core/button';
import { selectHiddenSaved } from '../../model/selectors';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { Notice } from './Notice';

export const SavedElsewhere = () => {
  const { table } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const row = useRouter(selectHiddenSaved);
  if (!row) return null;
  return (
    <Notice
      variant="neutral"
      text={table.savedElsewhere({ address: row.route.address })}
      actions={
        <Button
          variant="secondary"
          size="small"
          onClick={() => dispatch({ type: 'inboundSipRouter/view/savedShown' })}
        >
          {table.showSaved}
        </Button>
      }
    />
  );
};
