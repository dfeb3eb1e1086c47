/** What goes wrong with opening hours in other systems: one test for each trouble that was found there. */
import { OWN_URLS } from '../../test/build-call';
import { findingsOf } from '../../test/build-row';
import { wallClock } from '../../test/build-plan';
import { answerCall } from '../answer/answer-call';
import { openTable } from '../answer/open-table';
import { validateTable } from '../validation/validate-table';
import { calendarDate, dayNumber } from './calendar';
import { compileHours } from './compile-hours';
import type { HolidayList, Hours } from './hours';
import { hoursAt } from './hours-at';
import { DAY_MS } from './wall-clock';

const BERLIN = 'Europe/Berlin';

function hours(more: Partial<Hours>): Hours {
  return { id: 'h', name: 'Support', timeZone: BERLIN, ...more };
}

function stateAt(table: Hours, at: string, lists: readonly HolidayList[] = []) {
  const compiled = compileHours(table, new Map(lists.map((list) => [list.id, list])));
  if (!compiled) throw new Error('These hours cannot be read.');
  return hoursAt(compiled, Date.parse(at), wallClock).state;
}

/** A plan with a step for each state, for two routes with hours of their own. */
function table(all: readonly object[], more: object = {}) {
  const step = (state: string) => ({
    id: state,
    when: { hours: { id: 'of-route', is: [state] } },
    type: 'say',
    destination: state,
  });
  return {
    routes: [
      { address: '1', type: 'call-plan', destination: 'p', hours: 'h' },
      { address: '2', type: 'call-plan', destination: 'p', hours: 'i' },
    ],
    default: { type: 'hangup', destination: '' },
    plans: [{ id: 'p', name: 'P', steps: ['switched', 'holiday', 'closed', 'open'].map(step) }],
    hours: all,
    ...more,
  };
}

function stepFor(to: string, at: string, json: unknown): string | undefined {
  const opened = openTable(json);
  if (opened.kind === 'broken') throw new Error('broken');
  const call = { to, from: undefined, sipDomain: undefined, headers: {} };
  const moment = { instant: Date.parse(at), wallClock };
  const { decision } = answerCall(opened.table, call, moment, OWN_URLS);
  return decision.kind === 'refused' ? 'refused' : decision.plan?.step;
}

const WORKDAY = { mon: ['08:00-17:00'] };
const codesOf = (input: object) => findingsOf(input, (each) => validateTable(each));

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

test('a day has several openings, and two hours can take turns in it', () => {
  const lunch = hours({ week: { mon: ['08:00-12:00', '13:00-17:00'] } });
  const states = ['08:00', '12:30', '13:00'].map((time) =>
    stateAt(lunch, `2026-11-30T${time}+01:00`),
  );
  expect(states).toEqual(['open', 'closed', 'open']);
  const plans = [
    {
      id: 'p',
      name: 'P',
      steps: ['h', 'i'].map((id) => ({
        id,
        when: { hours: { id, is: ['open'] } },
        type: 'say',
        destination: id,
      })),
    },
  ];
  const turns = table(
    [
      hours({ week: { mon: ['08:00-14:00'] } }),
      { ...hours({ week: { mon: ['15:00-19:00'] } }), id: 'i' },
    ],
    { plans },
  );
  expect(stepFor('1', '2026-11-30T13:59+01:00', turns)).toBe('h');
  expect(stepFor('1', '2026-11-30T14:30+01:00', turns)).toBeUndefined();
  expect(stepFor('1', '2026-11-30T15:00+01:00', turns)).toBe('i');
});

test.each(['FREQ=WEEKLY;INTERVAL=2', 'every 2 weeks', 'mon/2', '2w'])(
  '%s is refused, not read as every week',
  (on) => {
    expect(codesOf(table([hours({ days: [{ id: 'd', on }] })]))).toContain(
      'not-a-day at hours.0.days.0.on',
    );
    expect(compileHours(hours({ days: [{ id: 'd', on }] }), new Map())).toBeUndefined();
  },
);

test('what comes back each year does, in each of thirty years', () => {
  const yearly = hours({ week: WORKDAY, days: [{ id: 'd', on: '12-25' }] });
  for (let year = 2026; year < 2056; year += 1) {
    expect(stateAt(yearly, `${year}-12-25T12:00+01:00`)).toBe('holiday');
  }
});

test('hours that cannot be read refuse the call and say so, instead of closing', () => {
  const broken = table([{ ...hours({}), week: { mon: ['8 to 17'] } }]);
  expect(stepFor('1', '2026-11-30T10:00+01:00', broken)).toBe('refused');
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

test('an empty time is closed or refused, never "any time"', () => {
  const empty = hours({ week: { mon: [] }, days: [{ id: 'd', on: '2026-12-01', open: [] }] });
  expect(stateAt(empty, '2026-11-30T10:00+01:00')).toBe('closed');
  expect(stateAt(empty, '2026-12-01T10:00+01:00')).toBe('closed');
  expect(codesOf(table([hours({ week: { mon: [''] } })]))).toContain('empty at hours.0.week.mon.0');
});

test('nothing refers to itself: hours take holiday lists only, plans lead to no plans', () => {
  expect(codesOf(table([hours({ holidays: ['h'] })]))).toContain(
    'refers-to-nothing at hours.0.holidays.0',
  );
  const plans = [{ id: 'p', name: 'P', steps: [{ id: 's', type: 'call-plan', destination: 'p' }] }];
  expect(codesOf(table([hours({})], { plans }))).toContain('plan-in-plan at plans.0.steps.0.type');
});

test('weekdays have names, so a week may run over Sunday; a range of days is said to be unknown', () => {
  const weekend = hours({ week: { sat: ['08:00-12:00'], sun: ['22:00-02:00'] } });
  expect(stateAt(weekend, '2026-11-30T01:59+01:00')).toBe('open');
  const range = { ...hours({}), week: { 'sat-mon': ['08:00-12:00'] } };
  expect(codesOf(table([range]))).toContain('(unknown-field at hours.0.week.sat-mon)');
});

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

test('the clock is that of the hours, which must name their zone', () => {
  expect(codesOf(table([{ id: 'h', name: 'H' }]))).toContain('not-a-text at hours.0.timeZone');
  expect(stateAt(hours({ week: WORKDAY }), '2026-11-30T07:30Z')).toBe('open');
  expect(stateAt(hours({ week: WORKDAY, timeZone: 'UTC' }), '2026-11-30T07:30Z')).toBe('closed');
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

test('each state has one word, and closed holds in all three that are not open', () => {
  const override = {
    state: 'closed',
    at: '2026-12-01T08:00Z',
    until: '2026-12-01T09:00Z',
  } as const;
  const of = hours({ week: WORKDAY, days: [{ id: 'd', on: '12-25' }], switch: override });
  const all = table([of, { ...of, id: 'i' }]);
  expect(stepFor('1', '2026-11-30T10:00+01:00', all)).toBe('open');
  expect(stepFor('1', '2026-11-30T20:00+01:00', all)).toBe('closed');
  expect(stepFor('1', '2026-12-25T10:00+01:00', all)).toBe('holiday');
  expect(stepFor('1', '2026-12-01T08:30Z', all)).toBe('switched');
});

test('one route is closed by hand, and the others stay open', () => {
  const override = {
    state: 'closed',
    at: '2026-11-30T08:00Z',
    until: '2026-11-30T12:00Z',
  } as const;
  const all = table([
    hours({ week: WORKDAY, switch: override }),
    { ...hours({ week: WORKDAY }), id: 'i' },
  ]);
  expect(stepFor('1', '2026-11-30T10:00Z', all)).toBe('switched');
  expect(stepFor('2', '2026-11-30T10:00Z', all)).toBe('open');
});

test('a day on which the week is closed can be a working day', () => {
  const moved = hours({
    week: WORKDAY,
    days: [{ id: 'd', on: '2026-12-05', open: ['09:00-18:00'] }],
  });
  expect(stateAt(moved, '2026-12-05T10:00+01:00')).toBe('open');
});

test('hours without any schedule can be opened by hand', () => {
  const override = { state: 'open', at: '2026-11-30T08:00Z', until: '2026-11-30T12:00Z' } as const;
  const of = { ...hours({ switch: override }), id: 'h' };
  expect(codesOf(table([of, { ...of, id: 'i' }]))).toEqual([]);
  expect(stateAt(of, '2026-11-30T08:00Z')).toBe('open');
  expect(stateAt(of, '2026-11-30T12:00Z')).toBe('closed');
});

test('what was switched by hand has an end, and is as before after it', () => {
  const endless = { ...hours({}), switch: { state: 'closed', at: '2026-11-30T08:00Z' } };
  expect(codesOf(table([endless]))).toContain('not-a-text at hours.0.switch.until');
  const override = {
    state: 'closed',
    at: '2026-11-30T08:00Z',
    until: '2026-11-30T12:00Z',
  } as const;
  expect(stateAt(hours({ week: WORKDAY, switch: override }), '2026-11-30T12:00Z')).toBe('open');
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

test('hours that are not there refuse the call: nothing is open by mistake', () => {
  expect(stepFor('1', '2026-11-30T10:00+01:00', table([]))).toBe('refused');
});

test('a rename changes nothing: what refers, refers by id', () => {
  const of = { ...hours({ week: WORKDAY }), name: 'Anything else' };
  expect(stepFor('1', '2026-11-30T10:00+01:00', table([of]))).toBe('open');
});
