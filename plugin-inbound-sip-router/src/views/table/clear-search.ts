/** Shows all routes again. */
import type { Dispatch } from 'redux';
import type { RouterAction } from '../../model/router-action';

export function clearSearch(dispatch: Dispatch<RouterAction>): void {
  dispatch({ type: 'inboundSipRouter/view/searched', search: '' });
  dispatch({ type: 'inboundSipRouter/view/typesFiltered', types: [] });
  dispatch({ type: 'inboundSipRouter/view/rowsFiltered', filter: 'all' });
  dispatch({ type: 'inboundSipRouter/view/groupFiltered', group: undefined });
}
