/** The panel of an element of a named collection, by its collection. */
import { HolidaysPanel } from '../hours/HolidaysPanel';
import { HoursPanel } from '../hours/HoursPanel';
import { CallersPanel } from '../lists/CallersPanel';
import { PlanPanel } from '../plans/PlanPanel';
import { useRouter } from '../router-context';
import { TeamPanel } from '../teams/TeamPanel';

export const ItemPanel = () => {
  const panel = useRouter((state) => state.panel);
  if (panel.kind !== 'item') return null;
  switch (panel.collection) {
    case 'hours':
      return <HoursPanel panel={panel} />;
    case 'holidays':
      return <HolidaysPanel panel={panel} />;
    case 'plans':
      return <PlanPanel panel={panel} />;
    case 'teams':
      return <TeamPanel panel={panel} />;
    case 'callerLists':
      return <CallersPanel panel={panel} />;
  }
};
