/** What goes wrong with opening hours in other systems, as far as validation or the call decides it. */
import { OWN_URLS } from '../../test/build-call';
import { findingsOf } from '../../test/build-row';
import { wallClock } from '../../test/build-plan';
import { stateAt } from '../../test/state-at';
import { answerCall } from '../answer/answer-call';
import { openTable } from '../answer/open-table';
import { validateTable } from '../validation/validate-table';
import { compileHours } from './compile-hours';
import type { Hours } from './hours';

const WORKDAY = { mon: ['08:00-17:00'] };

function hours(more: Partial<Hours>): Hours {
  return { id: 'h', name: 'Support', timeZone: 'Europe/Berlin', ...more };
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

const codesOf = (input: object) => findingsOf(input, (each) => validateTable(each));

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

test('hours that cannot be read refuse the call and say so, instead of closing', () => {
  const broken = table([{ ...hours({}), week: { mon: ['8 to 17'] } }]);
  expect(stepFor('1', '2026-11-30T10:00+01:00', broken)).toBe('refused');
});

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

test('the clock is that of the hours, which must name their zone', () => {
  expect(codesOf(table([{ id: 'h', name: 'H' }]))).toContain('not-a-text at hours.0.timeZone');
  expect(stateAt(hours({ week: WORKDAY }), '2026-11-30T07:30Z')).toBe('open');
  expect(stateAt(hours({ week: WORKDAY, timeZone: 'UTC' }), '2026-11-30T07:30Z')).toBe('closed');
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

test('hours that are not there refuse the call: nothing is open by mistake', () => {
  expect(stepFor('1', '2026-11-30T10:00+01:00', table([]))).toBe('refused');
});

test('a rename changes nothing: what refers, refers by id', () => {
  const of = { ...hours({ week: WORKDAY }), name: 'Anything else' };
  expect(stepFor('1', '2026-11-30T10:00+01:00', table([of]))).toBe('open');
});
