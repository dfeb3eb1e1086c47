/** Opens the form in which hours are closed or opened by hand, with the end that is proposed. */
import type { Hours, RouteTable } from 'route-table';
import { compiledHours } from '../../model/hours/state-now';
import { proposedEnd, typedEnd } from '../../model/hours/switch-end';
import { usePanelLeaving } from '../frame/panel-leaving';
import { useRouterDispatch, useRouterTools } from '../router-context';

type Switched = Pick<Hours, 'id' | 'name' | 'timeZone'>;

/** `holidays` undefined: only the name of the hours is known, not when they open. */
export function useOpenSwitch() {
  const dispatch = useRouterDispatch();
  const { now } = useRouterTools();
  const { ask } = usePanelLeaving();
  return (hours: Switched, table?: Pick<RouteTable, 'holidays'>): void =>
    ask(() => {
      const compiled = table && compiledHours(hours, table.holidays);
      const end = typedEnd(proposedEnd(compiled, now()), hours.timeZone, now());
      dispatch({
        type: 'inboundSipRouter/view/switchOpened',
        hours: hours.id,
        initial: { ...end },
      });
    });
}
