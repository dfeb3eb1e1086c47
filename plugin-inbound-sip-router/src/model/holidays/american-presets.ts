/** Federal holidays of the United States (5 U.S.C. 6103) and of Canada (Canada Labour Code, section 166). */
import {
  dateText,
  day,
  dayIn,
  SATURDAY,
  SUNDAY,
  weekday,
  type Preset,
  type PresetDay,
} from './preset';

const US_FIXED = [
  day('01-01', 'New Year’s Day'),
  day('06-19', 'Juneteenth'),
  day('07-04', 'Independence Day'),
  day('11-11', 'Veterans Day'),
  day('12-25', 'Christmas Day'),
];

export const usFederal: Preset = {
  name: 'US federal holidays',
  yearly: [
    ...US_FIXED,
    day('01.mon.3', 'Martin Luther King Jr. Day'),
    day('02.mon.3', 'Washington’s Birthday'),
    day('05.mon.last', 'Memorial Day'),
    day('09.mon.1', 'Labor Day'),
    day('10.mon.2', 'Columbus Day'),
    day('11.thu.4', 'Thanksgiving Day'),
  ],
  // On a Saturday it is observed the day before, on a Sunday the day after (5 U.S.C. 6103(b), Executive Order 11582).
  dated: (year) =>
    US_FIXED.flatMap(({ on, name }) => {
      const falls = dayIn(year, on);
      const observed = `${name} (observed)`;
      if (weekday(falls) === SATURDAY) return [day(dateText(falls - 1), observed)];
      return weekday(falls) === SUNDAY ? [day(dateText(falls + 1), observed)] : [];
    }),
};

const CANADA_FIXED = [
  day('01-01', 'New Year’s Day'),
  day('07-01', 'Canada Day'),
  day('09-30', 'National Day for Truth and Reconciliation'),
  day('11-11', 'Remembrance Day'),
  day('12-25', 'Christmas Day'),
  day('12-26', 'Boxing Day'),
];

/** Victoria Day is the last Monday before this date (Holidays Act). */
const AFTER_VICTORIA = '05-25';

export const canadaFederal: Preset = {
  name: 'Canada: federal holidays',
  yearly: [
    ...CANADA_FIXED,
    day('easter-2', 'Good Friday'),
    day('09.mon.1', 'Labour Day'),
    day('10.mon.2', 'Thanksgiving'),
  ],
  // Of the working days before and after a weekend, which the Code leaves open (section 193), the one after.
  dated: (year) => {
    const before = dayIn(year, AFTER_VICTORIA) - 1;
    return [
      day(dateText(before - weekday(before)), 'Victoria Day'),
      ...substituteDays(year, CANADA_FIXED, 'day off'),
    ];
  },
};

/**
 * For fixed days that fall on a weekend: the first day after it that is not one of them, each another. Days next to each
 * other push each other on: Christmas and Boxing Day on a weekend are substituted on Monday and Tuesday.
 */
export function substituteDays(
  year: number,
  fixed: readonly PresetDay[],
  words: string,
): readonly PresetDay[] {
  const taken = new Set(fixed.map(({ on }) => dayIn(year, on)));
  return fixed.flatMap(({ on, name }) => {
    const falls = dayIn(year, on);
    if (weekday(falls) < SATURDAY) return [];
    let substitute = falls + 1;
    while (weekday(substitute) >= SATURDAY || taken.has(substitute)) substitute += 1;
    taken.add(substitute);
    return [day(dateText(substitute), `${name} (${words})`)];
  });
}
