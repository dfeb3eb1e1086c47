/** How a plan was read, in words: a row for each reason that there is. */
import { OWN_URLS } from '../../test/build-call';
import { wallClock } from '../../test/build-plan';
import { answerCall } from './answer-call';
import type { Call } from './call';
import { openTable } from './open-table';
import { tellReading } from './tell-reading';
import type { Condition } from '../plans/call-plan';
import type { RouteTable } from '../table';

const HOURS = {
  id: 'ny',
  name: 'New York',
  timeZone: 'America/New_York',
  week: { mon: ['08:00-12:00', '22:00-24:00'], fri: ['22:00-06:00'] },
  holidays: ['us'],
  days: [
    { id: 'd1', on: '2026-12-24', open: ['08:00-12:00'], name: 'Christmas Eve' },
    { id: 'd2', from: '2027-07-20', to: '2027-08-14', week: {} },
  ],
  switch: {
    state: 'closed',
    at: '2026-11-28T09:02-05:00',
    until: '2026-11-30T08:00-05:00',
  },
} as const;
const MONDAY = '2026-11-30T10:00-05:00';

function table(when: Condition | undefined): RouteTable {
  return {
    routes: [{ address: '1', type: 'call-plan', destination: 'p', hours: 'ny' }],
    default: { type: 'hangup', destination: '' },
    plans: [
      {
        id: 'p',
        name: 'P',
        steps: [
          { id: 'notice', type: 'say', destination: 'Hi', options: { thenContinue: true } },
          { id: 's', type: 'say', destination: 'Yes', ...(when && { when }) },
          { id: 'rest', type: 'say', destination: 'No' },
        ],
      },
    ],
    hours: [HOURS],
    holidays: [
      { id: 'us', name: 'US federal', days: [{ id: 'x', on: '12-25', name: 'Christmas' }] },
    ],
    callerLists: [{ id: 'vip', name: 'VIP', entries: [{ id: 'e1', address: '+15551112222' }] }],
  };
}

function told(when: Condition | undefined, at = MONDAY, more: Partial<Call> = {}) {
  const opened = openTable(table(when));
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  const call: Call = {
    to: '1',
    from: 'sip:+15551112222@x',
    sipDomain: undefined,
    callSid: 'CA1',
    headers: {},
    ...more,
  };
  const { decision } = answerCall(
    opened.table,
    call,
    { instant: Date.parse(at), wallClock },
    OWN_URLS,
  );
  return tellReading(decision.plan?.trace ?? [], table(when));
}

test('every step is told, with what became of it', () => {
  expect(told(undefined)).toEqual([
    {
      plan: 'p',
      step: 'notice',
      kind: 'heard',
      outcome: 'Is heard, then the steps below are read.',
      reasons: ['It has no condition.'],
    },
    {
      plan: 'p',
      step: 's',
      kind: 'taken',
      outcome: 'Takes the call.',
      reasons: ['It has no condition.'],
    },
    {
      plan: 'p',
      step: 'rest',
      kind: 'not-reached',
      outcome: 'Is not reached: a step above takes the call.',
      reasons: [],
    },
  ]);
});

const open: Condition = { hours: { id: 'of-route', is: ['open'] } };
const closed: Condition = { hours: { id: 'ny', is: ['closed', 'switched'] } };

test.each<[string, Condition, string, string]>([
  [
    'an opening',
    open,
    MONDAY,
    'Hours New York are open, as the step asks: it is 10:00 on Monday, 2026-11-30, and 08:00-12:00 of Monday is an opening.',
  ],
  [
    'to midnight',
    open,
    '2026-11-30T23:00-05:00',
    'Hours New York are open, as the step asks: it is 23:00 on Monday, 2026-11-30, and 22:00-24:00 of Monday is an opening.',
  ],
  [
    'a night that began yesterday',
    open,
    '2026-12-05T05:00-05:00',
    'Hours New York are open, as the step asks: it is 05:00 on Saturday, 2026-12-05, and 22:00-06:00 of Friday is an opening.',
  ],
  [
    'an exception',
    open,
    '2026-12-24T09:00-05:00',
    'Hours New York are open, as the step asks: it is 09:00 on Thursday, 2026-12-24, and 08:00-12:00 is an opening of Christmas Eve, which replaces Thursday.',
  ],
  [
    'after a half day',
    closed,
    '2026-12-24T15:00-05:00',
    'Hours New York are closed, as the step asks: it is 15:00 on Thursday, 2026-12-24, and Christmas Eve replaces the day.',
  ],
  [
    'a holiday of a list',
    open,
    '2026-12-25T15:00-05:00',
    'Hours New York are on holiday, and the step is for calls while they are open: it is 15:00 on Friday, 2026-12-25, and Christmas (US federal) replaces the day.',
  ],
  [
    'a span without a name',
    open,
    '2027-07-20T09:00-04:00',
    'Hours New York are closed, and the step is for calls while they are open: it is 09:00 on Tuesday, 2027-07-20, and 2027-07-20 – 2027-08-14 replaces the day.',
  ],
  [
    'the week',
    open,
    '2026-12-01T09:00-05:00',
    'Hours New York are closed, and the step is for calls while they are open: it is 09:00 on Tuesday, 2026-12-01, outside of the openings of the week.',
  ],
  [
    'a switch',
    closed,
    '2026-11-29T09:00-05:00',
    'Hours New York are closed by hand, as the step asks: they were closed by hand, until 2026-11-30T08:00-05:00.',
  ],
  [
    'hours that are not there',
    { hours: { id: 'x', is: ['open'] } },
    MONDAY,
    'Hours x are not there, or cannot be read.',
  ],
  ['a list', { caller: { list: ['vip'] } }, MONDAY, 'The caller is on the list VIP (entry e1).'],
  ['a pattern', { caller: { matches: ['+1555!'] } }, MONDAY, 'The caller fits the pattern +1555!.'],
  [
    'another caller',
    { caller: { anonymous: true } },
    MONDAY,
    'The caller is not one of those that the step names.',
  ],
  [
    'a list that is not there',
    { caller: { list: ['x'] } },
    MONDAY,
    'The caller list x is not there.',
  ],
  [
    'a header',
    { header: { name: 'X-A', present: true } },
    MONDAY,
    'The call has no header X-A, or another value in it.',
  ],
  ['a source', { source: { ip: ['10.0.0.0/8'] } }, MONDAY, 'The call comes from somewhere else.'],
  [
    'a period',
    { period: { until: '2026-11-30T10:00-05:00' } },
    MONDAY,
    'The moment is not in the period.',
  ],
  [
    'a period that holds',
    { period: { from: '2026-11-30T10:00-05:00' } },
    MONDAY,
    'The moment is in the period.',
  ],
])('%s', (_what, when, at, expected) => {
  expect(told(when, at).find(({ step }) => step === 's')?.reasons).toEqual([expected]);
});

test.each<[string, Condition, Partial<Call>, RegExp]>([
  [
    'an anonymous caller',
    { caller: { anonymous: true } },
    { from: 'sip:anonymous@anonymous.invalid' },
    /^The caller hides the number\.$/,
  ],
  [
    'a header that fits',
    { header: { name: 'X-A', present: true } },
    { headers: { 'x-a': '1' } },
    /^The header X-A is as the step asks\.$/,
  ],
  [
    'a source that fits',
    { source: { ip: ['10.0.0.0/8'] } },
    { sourceIp: '10.1.1.1' },
    /^The call comes from where the step asks\.$/,
  ],
  [
    'a caller that is not given',
    { caller: { anonymous: true } },
    { from: undefined, isPartial: true },
    /not given\.$/,
  ],
  [
    'a header that is not given',
    { header: { name: 'X-A', present: true } },
    { isPartial: true },
    /not given\.$/,
  ],
  ['a source that is not given', { source: { user: ['a'] } }, { isPartial: true }, /not given\.$/],
  [
    'a share of calls',
    { share: { from: 0, to: 100, by: 'call' } },
    {},
    /^This call is at [0-9.]+ of 100, within 0 to 100\.$/,
  ],
  [
    'a share of callers',
    { share: { from: 0, to: 0.01, by: 'caller' } },
    {},
    /^This caller is at [0-9.]+ of 100, not within 0 to 0\.01\.$/,
  ],
])('%s', (_what, when, more, expected) => {
  expect(told(when, MONDAY, more).find(({ step }) => step === 's')?.reasons[0]).toMatch(expected);
});
