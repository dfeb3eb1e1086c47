/** What is doubtful in opening hours, or comes to nothing in time: a row for each, on both sides of its limit. */
import { findings, NEW_YORK, say, table, whenHours } from '../../test/plan-tables';

const NOW = Date.parse('2026-11-28T12:00Z');
const BOTH = [say('open', whenHours('open')), say('rest')];
/** Without what other tests are about. */
const inTime = (input: object, codes: RegExp) =>
  findings(input, NOW).filter((one) => codes.test(one));
const hours = (more: object, of: object = {}) =>
  table({ hours: [{ ...NEW_YORK, ...more }], ...of }, BOTH);

describe('hours that say the same all year', () => {
  const all = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-24:00']]),
  );

  test.each<[string, object, readonly string[]]>([
    ['never open', { week: {} }, ['(never-open at hours.0)']],
    ['without a week, too', { week: undefined }, ['(never-open at hours.0)']],
    [
      'open on one day of the year',
      { week: {}, days: [{ id: 'd', on: '12-24', open: ['08:00-09:00'] }] },
      [],
    ],
    [
      'open on one day that is over',
      { week: {}, days: [{ id: 'd', on: '2026-11-01', open: ['08:00-09:00'] }] },
      ['(never-open at hours.0)'],
    ],
    [
      'opened by hand',
      { week: {}, switch: { state: 'open', at: '2026-11-28T00:00Z', until: '2026-11-29T00:00Z' } },
      [],
    ],
    ['always open', { week: all }, ['(always-open at hours.0)']],
    [
      'always open, by nights',
      {
        week: Object.fromEntries(
          Object.keys(all).map((day) => [day, ['06:00-18:00', '18:00-06:00']]),
        ),
      },
      ['(always-open at hours.0)'],
    ],
    ['closed for a minute a week', { week: { ...all, sun: ['00:00-23:59'] } }, []],
    ['closed on one holiday', { week: all, days: [{ id: 'd', on: '12-25' }] }, []],
  ])('%s', (_what, more, expected) => {
    expect(inTime(hours(more), /never-open|always-open/)).toEqual(expected);
  });

  test('nothing is said without a day to count from', () => {
    expect(findings(hours({ week: {} }))).toEqual([]);
  });
});

describe('holidays', () => {
  const country = { numbering: { defaultCountry: 'US' } };
  const list = (...days: readonly object[]) => ({
    ...country,
    holidays: [{ id: 'us', name: 'US', days }],
    hours: [{ ...NEW_YORK, holidays: ['us'] }],
  });
  const CODES = /no-holidays|dates-over|days-meet|day-twice/;

  test.each<[string, object, readonly string[]]>([
    ['none, with a country', { ...country, hours: [NEW_YORK] }, ['(no-holidays at hours.0)']],
    ['none, without a country', { hours: [NEW_YORK] }, []],
    ['one each year', list({ id: 'a', on: '12-25' }), []],
    ['one next year', list({ id: 'a', on: '2027-11-27' }), []],
    [
      'a span',
      {
        ...country,
        hours: [{ ...NEW_YORK, days: [{ id: 'a', from: '2026-01-01', to: '2026-11-28' }] }],
      },
      [],
    ],
    [
      'the last of a list is over',
      list({ id: 'a', on: '2026-11-27' }, { id: 'b', on: '2025-12-25' }),
      ['(dates-over at holidays.0.days)', '(no-holidays at hours.0)'],
    ],
    [
      'the last of a list is over, and others come each year',
      list({ id: 'a', on: '2026-11-27' }, { id: 'b', on: '12-25' }),
      ['(dates-over at holidays.0.days)'],
    ],
    ['the last of a list is today', list({ id: 'a', on: '2026-11-28' }), []],
    [
      'those of the hours are over',
      { ...country, hours: [{ ...NEW_YORK, days: [{ id: 'a', on: '2026-11-27' }] }] },
      ['(dates-over at hours.0.days)'],
    ],
    [
      'a day twice',
      list({ id: 'a', on: '12-25' }, { id: 'b', on: '12-25', open: [] }),
      ['day-twice at holidays.0.days.1'],
    ],
    [
      'a span twice',
      list(
        { id: 'a', from: '2027-01-01', to: '2027-01-02' },
        { id: 'b', from: '2027-01-01', to: '2027-01-02' },
      ),
      ['day-twice at holidays.0.days.1'],
    ],
    [
      'a weekday that is a date in some year',
      list({ id: 'a', on: '11-26' }, { id: 'b', on: '11.thu.4' }),
      ['(days-meet at holidays.0.days.1.on)'],
    ],
    [
      'a weekday that never is the date',
      list({ id: 'a', on: '11-05' }, { id: 'b', on: '11.thu.4' }),
      [],
    ],
  ])('%s', (_what, more, expected) => {
    expect(inTime(table(more, BOTH), CODES)).toEqual(expected);
  });
});

describe('switches', () => {
  const on = (at: string, until: string) => hours({ switch: { state: 'closed', at, until } });

  test.each<[string, object, readonly string[]]>([
    ['seven days', on('2026-11-28T00:00Z', '2026-12-05T00:00Z'), []],
    [
      'longer',
      on('2026-11-28T00:00Z', '2026-12-05T00:01Z'),
      ['(switch-long at hours.0.switch.until)'],
    ],
    ['over', on('2026-11-27T00:00Z', '2026-11-28T12:00Z'), ['(switch-over at hours.0.switch)']],
    ['not over', on('2026-11-27T00:00Z', '2026-11-28T12:01Z'), []],
  ])('%s', (_what, input, expected) => expect(inTime(input, /switch/)).toEqual(expected));
});

test.each<[string, object, readonly string[]]>([
  [
    'a night that runs into the next opening',
    { mon: ['22:00-06:00'], tue: ['05:59-12:00'] },
    ['(night-overlaps at hours.0.week.tue.0)'],
  ],
  ['one that ends when it begins', { mon: ['22:00-06:00'], tue: ['06:00-12:00'] }, []],
  [
    'Sunday and Monday',
    { sun: ['22:00-06:00'], mon: ['05:00-12:00'] },
    ['(night-overlaps at hours.0.week.mon.0)'],
  ],
])('%s', (_what, week, expected) => {
  expect(inTime(hours({ week }), /night/)).toEqual(expected);
});
