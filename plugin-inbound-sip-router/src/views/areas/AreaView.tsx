/**
 * The areas of the view: the route table, and what routes refer to.
 *
 * Beside "Routes" there are tabs for the named collections of the table. Each area is a list of cards; a card says what
 * its element is now and who uses it, and opens the one panel beside the list to edit it. All of them are edited in the
 * same draft, reviewed and published together. Only switching hours by hand is not: it counts at once, and takes no
 * draft along. A new area is a case here and in `AreaTabs`, and a panel in `ItemPanel`.
 */
import { Box } from '@twilio-paste/core/box';
import type { ReactNode } from 'react';
import { HoursArea } from '../hours/HoursArea';
import { ListsArea } from '../lists/ListsArea';
import { PlansArea } from '../plans/PlansArea';
import { useRouter } from '../router-context';
import { DefaultRouteBar } from '../table/DefaultRouteBar';
import { Pager } from '../table/Pager';
import { RouteTableView } from '../table/RouteTableView';
import { TeamsArea } from '../teams/TeamsArea';

export const AreaView = () => {
  const area = useRouter((state) => state.area);
  switch (area) {
    case 'hours':
      return (
        <Scrolled>
          <HoursArea />
        </Scrolled>
      );
    case 'plans':
      return (
        <Scrolled>
          <PlansArea />
        </Scrolled>
      );
    case 'teams':
      return (
        <Scrolled>
          <TeamsArea />
        </Scrolled>
      );
    case 'lists':
      return (
        <Scrolled>
          <ListsArea />
        </Scrolled>
      );
    case 'routes':
      return (
        <>
          <Scrolled>
            <RouteTableView />
          </Scrolled>
          <Pager />
          <DefaultRouteBar />
        </>
      );
  }
};

const Scrolled = ({ children }: { readonly children: ReactNode }) => (
  <Box flexGrow={1} minHeight="0" overflowY="auto" tabIndex={-1}>
    {children}
  </Box>
);
