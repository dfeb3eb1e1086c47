/**
 * The presets are the official days of 2026 to 2030: each day of these years is decided as the laws say it,
 * and some years are compared with what the authorities have published.
 *
 * Sources: 5 U.S.C. 6103 and OPM; Canada Labour Code s. 166, Holidays Act; Banking and Financial Dealings Act 1971 and
 * gov.uk/bank-holidays (2026 to 2028); the states' laws on Sundays and holidays. Easter: as published.
 */
import { validateTable } from 'route-table';
import { daysOf } from '../hours/next-named-days';
import { presetDays, type Preset } from './preset';
import { presets } from './presets';

const YEARS = [2026, 2027, 2028, 2029, 2030];
const EASTER = ['2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21'];
const DAY_MS = 86_400_000;

interface Day {
  readonly date: string;
  /** `12-25` */
  readonly of: string;
  readonly weekday: 'Sun' | 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat';
  /** The first seven days of a month are 1, and so on. */
  readonly week: number;
  readonly isLastWeek: boolean;
  readonly fromEaster: number;
}

function dayAt(ms: number): Day {
  const date = new Date(ms).toISOString().slice(0, 10);
  const names = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
  const easter = EASTER.find((each) => each.startsWith(date.slice(0, 4))) ?? '';
  return {
    date,
    of: date.slice(5),
    weekday: names[new Date(ms).getUTCDay()] ?? 'Sun',
    week: Math.ceil(Number(date.slice(8)) / 7),
    isLastWeek: new Date(ms + 7 * DAY_MS).toISOString().slice(5, 7) !== date.slice(5, 7),
    fromEaster: (ms - Date.parse(easter)) / DAY_MS,
  };
}

/** With a week on both sides, for what is observed on a neighbour. */
const days = Array.from(
  { length: (Date.parse('2031-01-08') - Date.parse('2025-12-25')) / DAY_MS },
  (_, index) => dayAt(Date.parse('2025-12-25') + index * DAY_MS),
);
const places = new Map(days.map(({ date }, index) => [date, index]));
const allDays = days.filter(({ date }) => date > '2026' && date < '2031');
const shifted = ({ date }: Day, by: number) => days[(places.get(date) ?? 0) + by] ?? dayAt(0);
const nth = (day: Day, month: string, weekday: string, week: number) =>
  day.of.startsWith(month) && day.weekday === weekday && day.week === week;
const lastMonday = (day: Day, month: string) =>
  day.of.startsWith(month) && day.weekday === 'Mon' && day.isLastWeek;

const US_DATES = ['01-01', '06-19', '07-04', '11-11', '12-25'];
const isUs = (day: Day) =>
  US_DATES.includes(day.of) ||
  (day.weekday === 'Fri' && US_DATES.includes(shifted(day, 1).of)) ||
  (day.weekday === 'Mon' && US_DATES.includes(shifted(day, -1).of)) ||
  nth(day, '01', 'Mon', 3) ||
  nth(day, '02', 'Mon', 3) ||
  lastMonday(day, '05') ||
  nth(day, '09', 'Mon', 1) ||
  nth(day, '10', 'Mon', 2) ||
  nth(day, '11', 'Thu', 4);

/** Both Christmas days on a weekend, or one of them: told case by case, as the Act and the proclamations do. */
const isChristmasSubstitute = ({ of, weekday }: Day) =>
  (of === '12-27' && (weekday === 'Mon' || weekday === 'Tue')) ||
  (of === '12-28' && (weekday === 'Mon' || weekday === 'Tue'));
const isMondayAfter = (day: Day, date: string) =>
  day.weekday === 'Mon' && (shifted(day, -1).of === date || shifted(day, -2).of === date);
const isChristmas = ({ of }: Day) => of === '12-25' || of === '12-26';

const isEngland = (day: Day) =>
  day.of === '01-01' ||
  isMondayAfter(day, '01-01') ||
  isChristmas(day) ||
  isChristmasSubstitute(day) ||
  day.fromEaster === -2 ||
  day.fromEaster === 1 ||
  nth(day, '05', 'Mon', 1) ||
  lastMonday(day, '05') ||
  lastMonday(day, '08');

const CANADA_DATES = ['01-01', '07-01', '09-30', '11-11'];
const isCanada = (day: Day) =>
  CANADA_DATES.some((date) => day.of === date || isMondayAfter(day, date)) ||
  isChristmas(day) ||
  isChristmasSubstitute(day) ||
  day.fromEaster === -2 ||
  (day.weekday === 'Mon' && day.of >= '05-18' && day.of <= '05-24') ||
  nth(day, '09', 'Mon', 1) ||
  nth(day, '10', 'Mon', 2);

const isGerman = ({ of, fromEaster }: Day) =>
  ['01-01', '05-01', '10-03', '12-25', '12-26'].includes(of) ||
  [-2, 1, 39, 50].includes(fromEaster);
/** Dates and distances from Easter beside those of all states; the table in the laws of the states. */
const STATES: Readonly<Record<string, readonly (string | number)[]>> = {
  'Baden-Württemberg': ['01-06', 60, '11-01'],
  Bayern: ['01-06', 60, '11-01'],
  'Bayern, mit Mariä Himmelfahrt': ['01-06', 60, '08-15', '11-01'],
  Berlin: ['03-08', '2028-06-17'],
  Brandenburg: [0, 49, '10-31'],
  Bremen: ['10-31'],
  Hamburg: ['10-31'],
  Hessen: [60],
  'Mecklenburg-Vorpommern': ['03-08', '10-31'],
  Niedersachsen: ['10-31'],
  'Nordrhein-Westfalen': [60, '11-01'],
  'Rheinland-Pfalz': [60, '11-01'],
  Saarland: [60, '08-15', '11-01'],
  Sachsen: ['10-31', 'Wed 11-16..11-22'],
  'Sachsen-Anhalt': ['01-06', '10-31'],
  'Schleswig-Holstein': ['10-31'],
  Thüringen: ['09-20', '10-31'],
};
const isOf = (day: Day, rule: string | number) =>
  typeof rule === 'number'
    ? day.fromEaster === rule
    : rule === 'Wed 11-16..11-22'
      ? day.weekday === 'Wed' && day.of >= '11-16' && day.of <= '11-22'
      : day.of === rule || day.date === rule;

function presetOf(name: string): Preset {
  const found = presets.find((preset) => preset.name === name);
  if (!found) throw new Error(`There is no preset ${name}`);
  return found;
}
const datesOf = (preset: Preset, from = 2026) => {
  const dates = presetDays(preset, from)
    .flatMap((entry) => daysOf(entry, YEARS))
    .map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10));
  return [...new Set(dates)].sort();
};

test.each([
  ['US federal holidays', isUs],
  ['England and Wales: bank holidays', isEngland],
  ['Canada: federal holidays', isCanada],
  ...Object.entries(STATES).map(
    ([name, rules]) =>
      [
        `Deutschland: ${name}`,
        (day: Day) => isGerman(day) || rules.some((rule) => isOf(day, rule)),
      ] as const,
  ),
] as const)('%s', (name, isHoliday) => {
  const expected = allDays.filter(isHoliday).map(({ date }) => date);
  expect(datesOf(presetOf(name))).toEqual(expected);
});

test('all presets are looked at', () => {
  expect(presets).toHaveLength(3 + Object.keys(STATES).length);
});

test.each([
  // OPM: observed days of these years.
  [
    'US federal holidays',
    [
      '2026-07-03',
      '2027-06-18',
      '2027-07-05',
      '2027-12-24',
      '2027-12-31',
      '2028-11-10',
      '2029-11-12',
    ],
  ],
  // gov.uk/bank-holidays: substitute days.
  ['England and Wales: bank holidays', ['2026-12-28', '2027-12-27', '2027-12-28', '2028-01-03']],
  [
    'Canada: federal holidays',
    ['2026-05-18', '2027-05-24', '2028-05-22', '2029-05-21', '2030-05-20'],
  ],
  ['Deutschland: Sachsen', ['2026-11-18', '2027-11-17', '2028-11-22', '2029-11-21', '2030-11-20']],
])('%s has what was published', (name, published) => {
  expect(datesOf(presetOf(name))).toEqual(expect.arrayContaining(published));
});

test('every preset is a list that a table takes, in any year', () => {
  for (const year of [2026, 2027, 2033]) {
    const holidays = presets.map((preset, index) => ({
      id: `p${index}`,
      name: preset.name,
      days: presetDays(preset, year),
    }));
    const table = { routes: [], default: { type: 'hangup', destination: '' }, holidays };
    expect(validateTable(table)).toMatchObject({ kind: 'valid' });
  }
});

test('the first days of the year after the last one count if they are observed in it', () => {
  expect(datesOf(presetOf('US federal holidays'), 2023)).toContain('2027-12-31');
});
