/** Random hours at random moments: the fast reading and the slow one agree, and no change is missed. */
import fc from 'fast-check';
import { slowState } from '../../test/slow-hours';
import { compileHours, type CompiledHours } from './compile-hours';
import { calendarDate } from './calendar';
import { WEEKDAYS, type DayEntry, type HolidayList, type Hours } from './hours';
import { hoursAt } from './hours-at';
import { createIntlWallClock } from './intl-wall-clock';
import { nextChanges } from './next-changes';
import { DAY_MS, MINUTE_MS, type WallTime } from './wall-clock';

const wallClock = createIntlWallClock();
const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Santiago',
];
/** Around both changes of the clocks, a year's end, Easter, a leap day. */
const MOMENTS = [
  '2026-03-29',
  '2026-04-24',
  '2026-10-25',
  '2026-12-31',
  '2027-03-28',
  '2028-02-29',
];

const two = (value: number) => String(value).padStart(2, '0');
const time = fc
  .integer({ min: 0, max: 95 })
  .map((n) => `${two(Math.floor(n / 4))}:${two((n % 4) * 15)}`);
const opening = fc
  .tuple(time, fc.oneof(time, fc.constant('24:00')))
  .filter(([begin, end]) => begin !== end)
  .map(([begin, end]) => `${begin}-${end}`);
const openings = fc.array(opening, { maxLength: 3 });
const week = fc.dictionary(fc.constantFrom(...WEEKDAYS), openings);
const date = fc
  .tuple(fc.constantFrom(...MOMENTS), fc.integer({ min: -3, max: 3 }))
  .map(([day, off]) => new Date(Date.parse(day) + off * DAY_MS).toISOString().slice(0, 10));
const on = fc.oneof(
  date,
  date.map((day) => day.slice(5)),
  fc.constantFrom(
    'easter',
    'easter+1',
    'easter-2',
    '10.sun.last',
    '03.sun.5',
    '12.thu.5',
    '04.fri.4',
  ),
);
const days: fc.Arbitrary<readonly DayEntry[]> = fc
  .array(
    fc.tuple(
      fc.oneof(
        on.map((named) => ({ on: named })),
        fc.tuple(date, date).map((both) => {
          const [from = '', to = ''] = [...both].sort();
          return { from, to };
        }),
      ),
      fc.oneof(
        fc.constant({}),
        openings.map((open) => ({ open })),
        openings.map((open) => ({ open, otherwise: 'holiday' as const })),
        week.map((byDay) => ({ week: byDay })),
      ),
    ),
    { maxLength: 6 },
  )
  .map((entries) =>
    entries.map(([named, plan], index) => ({ id: `e${index}`, ...named, ...plan })),
  );
const lists: fc.Arbitrary<readonly HolidayList[]> = fc
  .array(days, { maxLength: 2 })
  .map((all) => all.map((listed, index) => ({ id: `list-${index}`, name: 'List', days: listed })));
const moment = fc
  .tuple(fc.constantFrom(...MOMENTS), fc.integer({ min: -3 * 1440, max: 3 * 1440 }))
  .map(([day, minutes]) => Date.parse(day) + minutes * MINUTE_MS);
const written = (instant: number) => new Date(instant).toISOString().replace('.000', '');
const override = fc.option(
  fc
    .tuple(fc.constantFrom('open' as const, 'closed' as const), moment, moment)
    .map(([state, a, b]) => ({
      state,
      at: written(Math.min(a, b)),
      until: written(Math.max(a, b)),
    })),
  { nil: undefined, freq: 3 },
);
const table = fc
  .record({ zone: fc.constantFrom(...ZONES), week, days, lists, override })
  .map(({ zone, lists: found, override: by, ...more }) => {
    const hours: Hours = {
      id: 'h',
      name: 'H',
      timeZone: zone,
      week: more.week,
      days: more.days,
      holidays: found.map(({ id }) => id),
      ...(by && { switch: by }),
    };
    return { hours, lists: found };
  });

function compiled(hours: Hours, found: readonly HolidayList[]): CompiledHours {
  const result = compileHours(hours, new Map(found.map((list) => [list.id, list])));
  if (!result) throw new Error('These hours cannot be read.');
  return result;
}

function asTexts({ day, minute }: WallTime) {
  const { year, month, date: of } = calendarDate(day);
  return {
    date: `${year}-${two(month)}-${two(of)}`,
    time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
  };
}

test('the state is the one that the rules give when they are read slowly', () => {
  fc.assert(
    fc.property(table, moment, ({ hours, lists: found }, instant) => {
      const wall = wallClock(hours.timeZone, instant);
      const { state } = hoursAt(compiled(hours, found), instant, wallClock);
      expect(state).toBe(slowState(hours, found, instant, asTexts(wall)));
    }),
    { numRuns: 1_500, seed: 14 },
  );
});

test('every change of the state is found, and nothing else', () => {
  fc.assert(
    fc.property(table, moment, ({ hours, lists: found }, begin) => {
      const ready = compiled(hours, found);
      const end = begin + 2 * DAY_MS;
      const seen: object[] = [];
      let before = hoursAt(ready, begin, wallClock).state;
      for (let instant = begin + MINUTE_MS; instant <= end; instant += MINUTE_MS) {
        const after = hoursAt(ready, instant, wallClock).state;
        if (after !== before) seen.push({ instant, before, after });
        before = after;
      }
      expect(nextChanges(ready, begin, end, wallClock)).toEqual(seen);
    }),
    { numRuns: 25, seed: 14 },
  );
});

test('no more changes than asked for', () => {
  const hours: Hours = {
    id: 'h',
    name: 'H',
    timeZone: 'UTC',
    week: { mon: ['08:00-09:00', '10:00-11:00'] },
  };
  const begin = Date.parse('2026-11-30T00:00Z');
  expect(nextChanges(compiled(hours, []), begin, begin + 400 * DAY_MS, wallClock, 3)).toHaveLength(
    3,
  );
});
