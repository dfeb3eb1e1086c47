/** The next 14 days: when it is open, and what decides it if that is not the week. */
import { Box } from '@twilio-paste/core/box';
import { Text } from '@twilio-paste/core/text';
import type { CompiledHours, Moment } from 'route-table';
import { dayStrip, type StripDay } from '../../model/hours/day-strip';
import { dayWords } from '../../model/hours/moment-words';
import { selectDraftTable } from '../../model/selectors';
import { useRouter, useRouterTools } from '../router-context';
import { namedDayWords } from './named-day-words';

const DAYS = 14;

interface DayStripProps {
  readonly name: string;
  readonly hours: CompiledHours;
  readonly moment: Moment;
}

export const DayStrip = ({ name, hours, moment }: DayStripProps) => {
  const { hours: words } = useRouterTools().texts;
  const { day: today } = moment.wallClock(hours.timeZone, moment.instant);
  return (
    <Box
      as="ol"
      aria-label={words.strip({ name })}
      display="grid"
      gridTemplateColumns="repeat(auto-fill, minmax(7rem, 1fr))"
      columnGap="space20"
      rowGap="space20"
      margin="space0"
      marginY="space40"
      padding="space0"
      style={{ listStyle: 'none' }}
    >
      {dayStrip(hours, today, DAYS).map((day) => (
        <Day key={day.day} of={day} isToday={day.day === today} />
      ))}
    </Box>
  );
};

const Day = ({ of, isToday }: { readonly of: StripDay; readonly isToday: boolean }) => {
  const { texts, language } = useRouterTools();
  const { hours: words } = texts;
  const holidays = useRouter((state) => selectDraftTable(state)?.holidays);
  const { day, openings, state, entry, list } = of;
  const ofList = holidays?.find(({ id }) => id === list)?.name ?? '';
  return (
    <Box
      as="li"
      padding="space20"
      borderRadius="borderRadius10"
      backgroundColor={state === 'open' ? 'colorBackgroundSuccessWeakest' : 'colorBackground'}
      borderWidth="borderWidth10"
      borderStyle="solid"
      borderColor={entry ? 'colorBorderStrong' : 'transparent'}
    >
      <Text
        as="p"
        fontSize="fontSize20"
        fontWeight={isToday ? 'fontWeightBold' : 'fontWeightNormal'}
      >
        {isToday ? words.today : dayWords(day, language)}
      </Text>
      {(openings.length > 0 ? openings : [words.states[state]]).map((line) => (
        <Text as="p" key={line} fontSize="fontSize20" fontWeight="fontWeightSemibold">
          {line}
        </Text>
      ))}
      {entry ? (
        <Text as="p" fontSize="fontSize20" color="colorTextWeak" wordBreak="break-word">
          {words.byEntry({
            entry: entry.name ?? namedDayWords(entry, words, language),
            list: ofList,
          })}
        </Text>
      ) : null}
    </Box>
  );
};
