/** The area of opening hours and of the holiday lists that they share. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { Paragraph } from '@twilio-paste/core/paragraph';
import type { ReactNode } from 'react';
import { selectHolidayViews, selectHoursViews } from '../../model/select/area-views';
import { usePanelLeaving } from '../frame/panel-leaving';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { HolidayCard } from './HolidayCard';
import { HoursCard } from './HoursCard';
import { browserTimeZone } from './browser-time-zone';

export const HoursArea = () => {
  const { hours: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const { ask } = usePanelLeaving();
  const hours = useRouter(selectHoursViews);
  const holidays = useRouter(selectHolidayViews);
  const addHours = () =>
    dispatch({
      type: 'inboundSipRouter/view/itemOpened',
      collection: 'hours',
      initial: { name: '', timeZone: browserTimeZone(), week: WORKING_WEEK },
    });
  const addHolidays = () =>
    dispatch({
      type: 'inboundSipRouter/view/itemOpened',
      collection: 'holidays',
      initial: { name: '', days: [] },
    });
  return (
    <Box paddingX="space60" paddingY="space50">
      <Part title={words.title} add={words.add} onAdd={() => ask(addHours)}>
        {hours.length === 0 ? <Paragraph>{words.none}</Paragraph> : null}
        {hours.map((view) => (
          <HoursCard key={view.item.id} view={view} />
        ))}
      </Part>
      <Part title={words.holidays.title} add={words.holidays.add} onAdd={() => ask(addHolidays)}>
        {holidays.length === 0 ? <Paragraph>{words.holidays.none}</Paragraph> : null}
        {holidays.map((view) => (
          <HolidayCard key={view.item.id} view={view} />
        ))}
      </Part>
    </Box>
  );
};

/** What a new one begins with: it is changed sooner than it is typed. */
const DAY = ['09:00-17:00'];
const WORKING_WEEK = { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY };

interface PartProps {
  readonly title: string;
  readonly add: string;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

const Part = ({ title, add, onAdd, children }: PartProps) => (
  <Box marginBottom="space70">
    <Box
      display="flex"
      alignItems="center"
      justifyContent="space-between"
      columnGap="space40"
      marginBottom="space40"
    >
      <Heading as="h2" variant="heading30" marginBottom="space0">
        {title}
      </Heading>
      <Button variant="secondary" size="small" onClick={onAdd}>
        {add}
      </Button>
    </Box>
    {children}
  </Box>
);
