/** Shows all routes again. */
import type { Dispatch } from 'redux';
import type { RouterAction } from '../../model/router-action';

export function clearSearch(dispatch: Dispatch<RouterAction>): void {
  dispatch({ type: 'inboundSipRouter/searched', search: '' });
  dispatch({ type: 'inboundSipRouter/typesFiltered', types: [] });
  dispatch({ type: 'inboundSipRouter/rowsFiltered', filter: 'all' });
}
