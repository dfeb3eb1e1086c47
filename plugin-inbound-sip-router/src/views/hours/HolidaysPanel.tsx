/** The panel of a holiday list: its name and its days. */
import { holidaysFields } from 'route-table';
import { ItemForm } from '../areas/ItemForm';
import type { OpenItem } from '../areas/open-item';
import { useRouterTools } from '../router-context';
import { DayEntries } from './DayEntries';
import { HolidaySources } from './HolidaySources';

const PATHS = [['days']];

export const HolidaysPanel = ({ panel }: { readonly panel: OpenItem }) => {
  const { holidays } = useRouterTools().texts.hours;
  return (
    <ItemForm panel={panel} titles={holidays} name={holidaysFields.name} paths={PATHS}>
      <HolidaySources />
      <DayEntries label={holidays.days} help={holidays.daysHelp} isList />
    </ItemForm>
  );
};
