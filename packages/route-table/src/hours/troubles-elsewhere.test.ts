/** What goes wrong with opening hours in other systems: one test for each trouble, as far as the hours decide it. */
import { wallClock } from '../../test/build-plan';
import { stateAt } from '../../test/state-at';
import { calendarDate, dayNumber } from './calendar';
import { compileHours } from './compile-hours';
import type { HolidayList, Hours } from './hours';
import { hoursAt } from './hours-at';
import { DAY_MS } from './wall-clock';

const BERLIN = 'Europe/Berlin';
const WORKDAY = { mon: ['08:00-17:00'] };

function hours(more: Partial<Hours>): Hours {
  return { id: 'h', name: 'Support', timeZone: BERLIN, ...more };
}

test('22:00 to 06:00 is open, at 23:00 and at 03:00', () => {
  const night = hours({ week: { fri: ['22:00-06:00'] } });
  expect(stateAt(night, '2026-12-04T23:00+01:00')).toBe('open');
  expect(stateAt(night, '2026-12-05T03:00+01:00')).toBe('open');
});

test('a night is open before midnight as well as after, and on no other day', () => {
  const night = hours({ week: { fri: ['22:00-06:00'] } });
  expect(stateAt(night, '2026-12-04T21:59+01:00')).toBe('closed');
  expect(stateAt(night, '2026-12-04T03:00+01:00')).toBe('closed');
  expect(stateAt(night, '2026-12-05T23:00+01:00')).toBe('closed');
});

test('a half day closes at noon although the week is open until the evening', () => {
  const half = hours({
    week: { thu: ['08:00-18:00'] },
    days: [{ id: 'd', on: '2026-12-24', open: ['08:00-12:00'] }],
  });
  expect(stateAt(half, '2026-12-24T11:59+01:00')).toBe('open');
  expect(stateAt(half, '2026-12-24T15:00+01:00')).toBe('closed');
});

test('half days come back each year, and each ends when it says', () => {
  const half = hours({
    timeZone: 'America/New_York',
    week: { wed: ['08:00-18:00'], thu: ['08:00-18:00'] },
    days: [
      { id: 'a', on: '11.wed.4', open: ['08:00-15:00'] },
      { id: 'b', on: '12-24', open: ['08:00-12:00'] },
    ],
  });
  expect(stateAt(half, '2026-11-25T14:59-05:00')).toBe('open');
  expect(stateAt(half, '2026-11-25T15:00-05:00')).toBe('closed');
  expect(stateAt(half, '2026-12-24T12:00-05:00')).toBe('closed');
});

test('what comes back each year does, in each of thirty years', () => {
  const yearly = hours({ week: WORKDAY, days: [{ id: 'd', on: '12-25' }] });
  for (let year = 2026; year < 2056; year += 1) {
    expect(stateAt(yearly, `${year}-12-25T12:00+01:00`)).toBe('holiday');
  }
});

test('the first Monday of November is there every year, in the week in which clocks change too', () => {
  const monday = hours({ timeZone: 'America/New_York', days: [{ id: 'd', on: '11.mon.1' }] });
  for (let year = 2020; year < 2050; year += 1) {
    const days = Array.from({ length: 30 }, (_, index) => ({ year, month: 11, date: index + 1 }));
    const named = days.filter(({ date }) => {
      const noon = dayNumber({ year, month: 11, date }) * DAY_MS + 17 * 3_600_000;
      return stateAt(monday, new Date(noon).toISOString()) === 'holiday';
    });
    expect(named).toHaveLength(1);
    const [first] = named;
    expect(first && new Date(Date.UTC(year, 10, first.date)).getUTCDay()).toBe(1);
    expect(first?.date).toBeLessThan(8);
  }
});

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'UTC'])(
  'a yearly day is that very day in %s, from midnight to midnight',
  (timeZone) => {
    const yearly = hours({ timeZone, days: [{ id: 'd', on: '12-25' }] });
    const compiled = compileHours(yearly, new Map());
    if (!compiled) throw new Error('unreadable');
    const begin = Date.UTC(2026, 11, 23);
    for (let minute = 0; minute < 5 * 1440; minute += 15) {
      const instant = begin + minute * 60_000;
      const { date } = calendarDate(wallClock(timeZone, instant).day);
      const { state } = hoursAt(compiled, instant, wallClock);
      expect(state).toBe(date === 25 ? 'holiday' : 'closed');
    }
  },
);

test('entries are known by id: their order means nothing', () => {
  const days = [
    { id: 'a', on: '12-24', open: ['08:00-12:00'] },
    { id: 'b', from: '2026-12-20', to: '2026-12-31' },
    { id: 'c', on: '2026-12-26', open: ['10:00-11:00'] },
  ];
  for (const order of [days, [...days].reverse()]) {
    const of = hours({ days: order });
    expect(stateAt(of, '2026-12-24T10:00+01:00')).toBe('open');
    expect(stateAt(of, '2026-12-26T10:30+01:00')).toBe('open');
    expect(stateAt(of, '2026-12-27T10:30+01:00')).toBe('holiday');
  }
});

test('a shared holiday begins and ends by the clock of each site', () => {
  const list: HolidayList = { id: 'x', name: 'X', days: [{ id: 'd', on: '12-25' }] };
  const of = (timeZone: string) => hours({ timeZone, holidays: ['x'] });
  const at = (timeZone: string, instant: string) => stateAt(of(timeZone), instant, [list]);
  expect(at(BERLIN, '2026-12-24T23:00Z')).toBe('holiday');
  expect(at('America/New_York', '2026-12-24T23:00Z')).toBe('closed');
  expect(at(BERLIN, '2026-12-25T23:00Z')).toBe('closed');
  expect(at('America/New_York', '2026-12-25T23:00Z')).toBe('holiday');
});

test('a day on which the week is closed can be a working day', () => {
  const moved = hours({
    week: WORKDAY,
    days: [{ id: 'd', on: '2026-12-05', open: ['09:00-18:00'] }],
  });
  expect(stateAt(moved, '2026-12-05T10:00+01:00')).toBe('open');
});

test('a special opening counts on a holiday: exactness decides, not open or closed', () => {
  const list: HolidayList = { id: 'x', name: 'X', days: [{ id: 'd', on: '12-24' }] };
  const of = hours({
    holidays: ['x'],
    days: [{ id: 'e', on: '2026-12-24', open: ['10:00-12:00'] }],
  });
  expect(stateAt(of, '2026-12-24T11:00+01:00', [list])).toBe('open');
  const less = hours({
    holidays: ['x'],
    days: [{ id: 'e', from: '2026-12-01', to: '2026-12-31', open: ['10:00-12:00'] }],
  });
  expect(stateAt(less, '2026-12-24T11:00+01:00', [list])).toBe('holiday');
});
