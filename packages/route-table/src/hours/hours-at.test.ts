/** Examples of opening hours, one for each rule and for what goes wrong in other systems. */
import { stateAt } from '../../test/state-at';
import { compileHours } from './compile-hours';
import type { HolidayList, Hours } from './hours';

function hours(more: Partial<Hours>): Hours {
  return { id: 'h', name: 'Hours', timeZone: 'America/New_York', ...more };
}

const WEEK = { mon: ['08:00-12:00', '13:00-17:00'], fri: ['08:00-15:00', '22:00-06:00'] };
const CHRISTMAS: HolidayList = {
  id: 'us',
  name: 'US',
  days: [{ id: 'christmas', on: '12-25', name: 'Christmas' }],
};

describe('a week', () => {
  test.each([
    ['before the first opening', '2026-11-30T07:59:59-05:00', 'closed'],
    ['at its begin', '2026-11-30T08:00-05:00', 'open'],
    ['in the last second of an opening', '2026-11-30T11:59:59-05:00', 'open'],
    ['at its end', '2026-11-30T12:00-05:00', 'closed'],
    ['in the second opening', '2026-11-30T13:00-05:00', 'open'],
    ['on a day that is not in it', '2026-12-01T10:00-05:00', 'closed'],
    ['overnight, before midnight', '2026-12-04T23:00-05:00', 'open'],
    ['overnight, after midnight', '2026-12-05T05:59-05:00', 'open'],
    ['at the end of the night', '2026-12-05T06:00-05:00', 'closed'],
    ['in the early morning of the day itself', '2026-12-04T05:00-05:00', 'closed'],
  ])('%s', (_when, at, state) => expect(stateAt(hours({ week: WEEK }), at)).toBe(state));

  test('of whole days never closes', () => {
    const always = hours({ week: { mon: ['00:00-24:00'], tue: ['00:00-24:00'] } });
    expect(stateAt(always, '2026-11-30T00:00-05:00')).toBe('open');
    expect(stateAt(always, '2026-12-01T00:00-05:00')).toBe('open');
    expect(stateAt(always, '2026-12-02T00:00-05:00')).toBe('closed');
  });

  test('that is missing is closed, and a switch can still open it', () => {
    expect(stateAt(hours({}), '2026-11-30T10:00-05:00')).toBe('closed');
    const opened = hours({
      switch: { state: 'open', at: '2026-11-30T09:00-05:00', until: '2026-11-30T11:00-05:00' },
    });
    expect(stateAt(opened, '2026-11-30T10:00-05:00')).toBe('open');
  });
});

describe('an exception replaces the day', () => {
  const halfDay = hours({
    week: { thu: ['08:00-17:00'] },
    days: [{ id: 'd1', on: '2026-12-24', open: ['08:00-12:00'] }],
  });
  test('a half day is closed in the afternoon', () => {
    expect(stateAt(halfDay, '2026-12-24T11:59-05:00')).toBe('open');
    expect(stateAt(halfDay, '2026-12-24T15:00-05:00')).toBe('closed');
  });

  test('the rest of a half day is a holiday if it says so', () => {
    const days = [
      { id: 'd1', on: '2026-12-24', open: ['08:00-12:00'], otherwise: 'holiday' as const },
    ];
    expect(stateAt(hours({ days }), '2026-12-24T15:00-05:00')).toBe('holiday');
  });

  test('without openings it is a holiday, with an empty list it is closed', () => {
    const table = hours({
      week: { thu: ['08:00-17:00'], fri: ['08:00-17:00'] },
      days: [
        { id: 'd1', on: '2026-12-24' },
        { id: 'd2', on: '2026-12-25', open: [] },
      ],
    });
    expect(stateAt(table, '2026-12-24T10:00-05:00')).toBe('holiday');
    expect(stateAt(table, '2026-12-25T10:00-05:00')).toBe('closed');
  });

  test('it can open a day that the week has closed', () => {
    const days = [{ id: 'd1', on: '2026-11-28', open: ['10:00-14:00'] }];
    expect(stateAt(hours({ week: WEEK, days }), '2026-11-28T12:00-05:00')).toBe('open');
  });

  test('a holiday takes away the night that begins on it, and leaves the one before', () => {
    const table = hours({
      week: { thu: ['22:00-06:00'], fri: ['22:00-06:00'] },
      holidays: ['us'],
    });
    expect(stateAt(table, '2026-12-25T05:00-05:00', [CHRISTMAS])).toBe('open');
    expect(stateAt(table, '2026-12-25T07:00-05:00', [CHRISTMAS])).toBe('holiday');
    expect(stateAt(table, '2026-12-25T23:00-05:00', [CHRISTMAS])).toBe('holiday');
    expect(stateAt(table, '2026-12-26T05:00-05:00', [CHRISTMAS])).toBe('closed');
  });

  test('New Year does not end the night of New Year’s Eve', () => {
    const table = hours({
      week: { thu: ['22:00-06:00'] },
      days: [{ id: 'd1', on: '01-01' }],
    });
    expect(stateAt(table, '2027-01-01T05:59-05:00')).toBe('open');
    expect(stateAt(table, '2027-01-01T06:00-05:00')).toBe('holiday');
  });
});

describe('the most exact entry counts, alone', () => {
  const day = (id: string, more: object) => ({ id, ...more });
  const open = (text: string) => ({ open: [text] });
  const at = '2026-12-24T10:00-05:00';
  const span = { from: '2026-12-20', to: '2026-12-31' };

  test.each([
    [
      'a date before a recurring day',
      [day('a', { on: '12-24' }), day('b', { on: '2026-12-24', ...open('09:00-11:00') })],
      'open',
    ],
    [
      'a recurring day before a span',
      [day('a', span), day('b', { on: '12-24', ...open('09:00-11:00') })],
      'open',
    ],
    ['a span before the weekday', [day('a', span)], 'holiday'],
    [
      'the shorter span',
      [day('a', span), day('b', { from: '2026-12-23', to: '2026-12-24', ...open('09:00-11:00') })],
      'open',
    ],
    [
      'of equals, the smaller id',
      [day('b', { on: '2026-12-24' }), day('a', { on: '2026-12-24', ...open('09:00-11:00') })],
      'open',
    ],
  ])('%s', (_rule, days, state) => {
    expect(stateAt(hours({ week: { thu: ['08:00-17:00'] }, days }), at)).toBe(state);
  });

  test('of the hours before one of a holiday list, the earlier list before the later', () => {
    const lists: HolidayList[] = [
      { id: 'x', name: 'X', days: [{ id: 'z', on: '12-24', open: ['09:00-11:00'] }] },
      { id: 'y', name: 'Y', days: [{ id: 'a', on: '12-24' }] },
    ];
    expect(stateAt(hours({ holidays: ['x', 'y'] }), at, lists)).toBe('open');
    expect(stateAt(hours({ holidays: ['y', 'x'] }), at, lists)).toBe('holiday');
    const days = [{ id: 'zz', on: '12-24', open: [] }];
    expect(stateAt(hours({ holidays: ['x'], days }), at, lists)).toBe('closed');
  });

  test('a span with a week is closed, not a holiday, on the days that the week leaves out', () => {
    const days = [{ id: 'a', ...span, week: { mon: ['09:00-12:00'] } }];
    expect(stateAt(hours({ days }), at)).toBe('closed');
    expect(stateAt(hours({ days }), '2026-12-28T10:00-05:00')).toBe('open');
  });

  test('both ends of a span belong to it', () => {
    const days = [{ id: 'a', ...span }];
    expect(stateAt(hours({ days }), '2026-12-20T00:00-05:00')).toBe('holiday');
    expect(stateAt(hours({ days }), '2026-12-31T23:59-05:00')).toBe('holiday');
    expect(stateAt(hours({ days }), '2027-01-01T00:00-05:00')).toBe('closed');
  });
});

describe('recurring days', () => {
  test.each([
    ['easter', '2038-04-25'],
    ['easter', '2285-03-22'],
    ['easter+1', '2027-03-29'],
    ['easter-2', '2026-04-03'],
    ['11.thu.4', '2026-11-26'],
    ['05.mon.last', '2027-05-31'],
    ['11.mon.1', '2026-11-02'],
    ['02-29', '2028-02-29'],
    ['12-25', '2030-12-25'],
    ['03.mon.5', '2027-03-29'],
  ])('%s names %s', (on, date) => {
    const table = hours({ timeZone: 'Asia/Kolkata', days: [{ id: 'a', on }] });
    expect(stateAt(table, `${date}T12:00+05:30`)).toBe('holiday');
  });

  test('29 February names no day in other years, a fifth Monday none in most months', () => {
    const table = hours({
      days: [
        { id: 'a', on: '02-29' },
        { id: 'b', on: '02.mon.5' },
      ],
    });
    expect(stateAt(table, '2027-02-28T12:00-05:00')).toBe('closed');
    expect(stateAt(table, '2027-03-01T12:00-05:00')).toBe('closed');
  });
});

describe('a switch', () => {
  const closed = {
    state: 'closed' as const,
    at: '2026-11-30T09:02-05:00',
    until: '2026-11-30T16:00-05:00',
  };
  const open = { ...closed, state: 'open' as const };
  const week = { mon: ['08:00-17:00'] };

  test('closes from its begin to before its end', () => {
    const table = hours({ week, switch: closed });
    expect(stateAt(table, '2026-11-30T09:01:59-05:00')).toBe('open');
    expect(stateAt(table, '2026-11-30T09:02-05:00')).toBe('switched');
    expect(stateAt(table, '2026-11-30T15:59:59-05:00')).toBe('switched');
    expect(stateAt(table, '2026-11-30T16:00-05:00')).toBe('open');
  });

  test('opens on a holiday', () => {
    const table = hours({ days: [{ id: 'a', on: '2026-11-30' }], switch: open });
    expect(stateAt(table, '2026-11-30T10:00-05:00')).toBe('open');
  });

  test('is an instant: its offset counts, not the zone of the hours', () => {
    const table = hours({ week, switch: { ...closed, at: '2026-11-30T16:00+01:00' } });
    expect(stateAt(table, '2026-11-30T09:59:59-05:00')).toBe('open');
    expect(stateAt(table, '2026-11-30T10:00-05:00')).toBe('switched');
  });
});

describe('changes of the clocks', () => {
  test('a time that does not exist never comes', () => {
    const table = hours({ timeZone: 'Europe/Berlin', week: { sun: ['02:10-02:50'] } });
    for (let minute = 0; minute < 240; minute += 1) {
      const at = new Date(Date.parse('2027-03-28T00:00Z') + minute * 60_000).toISOString();
      expect(stateAt(table, at)).toBe('closed');
    }
  });

  test('a time that comes twice counts twice', () => {
    const table = hours({ timeZone: 'Europe/Berlin', week: { sun: ['02:30-02:40'] } });
    expect(stateAt(table, '2026-10-25T00:35Z')).toBe('open');
    expect(stateAt(table, '2026-10-25T01:00Z')).toBe('closed');
    expect(stateAt(table, '2026-10-25T01:35Z')).toBe('open');
  });

  test.each([
    ['2027-03-28', 7],
    ['2026-10-25', 9],
  ])('the night to %s has its own length', (sunday, length) => {
    const table = hours({ timeZone: 'Europe/Berlin', week: { sat: ['22:00-06:00'] } });
    const noon = Date.parse(`${sunday}T12:00Z`);
    let minutes = 0;
    for (let at = noon - 24 * 3_600_000; at < noon; at += 60_000) {
      if (stateAt(table, new Date(at).toISOString()) === 'open') minutes += 1;
    }
    expect(minutes).toBe(length * 60);
  });

  test.each([
    ['half an hour', 'Australia/Lord_Howe', '2027-04-03T22:00Z', 'open'],
    ['no midnight', 'Africa/Cairo', '2026-04-23T22:30Z', 'open'],
    ['Ramadan', 'Africa/Casablanca', '2027-02-20T08:30Z', 'open'],
    ['five hours and three quarters', 'Asia/Kathmandu', '2026-11-30T03:15Z', 'open'],
    ['behind UTC, though it is called plus', 'Etc/GMT+5', '2026-11-30T14:00Z', 'open'],
    ['across the date line', 'Pacific/Apia', '2026-11-29T20:00Z', 'open'],
  ])('%s: %s', (_what, timeZone, at, state) => {
    const daily = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-12:00']]),
    );
    expect(stateAt(hours({ timeZone, week: daily }), at)).toBe(state);
  });

  test('two hours in different zones are read by their own clocks', () => {
    const week = { mon: ['08:00-17:00'] };
    const at = '2026-11-30T10:00Z';
    expect(stateAt(hours({ timeZone: 'Europe/Berlin', week }), at)).toBe('open');
    expect(stateAt(hours({ timeZone: 'America/New_York', week }), at)).toBe('closed');
  });
});

test.each([
  ['an opening without an end', { week: { mon: ['08:00'] } }],
  ['an empty opening', { week: { mon: ['08:00-08:00'] } }],
  ['a time after midnight', { week: { mon: ['08:00-24:01'] } }],
  ['a day that never exists', { days: [{ id: 'a', on: '02-30' }] }],
  [
    'a span that ends before it begins',
    { days: [{ id: 'a', from: '2026-12-02', to: '2026-12-01' }] },
  ],
  ['an entry that names no day', { days: [{ id: 'a' }] }],
  ['a list that does not exist', { holidays: ['gone'] }],
  [
    'a switch without an offset',
    {
      switch: { state: 'closed' as const, at: '2026-11-30T09:02', until: '2026-11-30T16:00-05:00' },
    },
  ],
])('%s makes the hours unreadable, never open', (_what, more) => {
  expect(compileHours(hours(more), new Map())).toBeUndefined();
});
