/** When the condition of a step holds. */
import { caller, facts, MONDAY_AT_TEN, things } from '../../test/build-plan';
import type { CallFacts } from './call-facts';
import type { Condition } from './call-plan';
import { checkCondition } from './check-condition';
import type { NamedSources } from './named-things';

function check(when: Condition, of: Partial<CallFacts> = {}, more: Partial<NamedSources> = {}) {
  return checkCondition(when, 'p', facts(of), things(more));
}

const kind = (...args: Parameters<typeof check>) => check(...args).kind;

const NEW_YORK = {
  id: 'ny',
  name: 'New York',
  timeZone: 'America/New_York',
  week: { mon: ['08:00-17:00'] },
};
const at = (text: string) => ({ instant: Date.parse(text) });

describe('hours', () => {
  const hours = [NEW_YORK];

  test.each([
    ['open', 'open', '2026-11-30T10:00-05:00', 'holds'],
    ['open', 'closed', '2026-11-30T10:00-05:00', 'skipped'],
    ['closed', 'closed', '2026-11-30T20:00-05:00', 'holds'],
    ['holiday', 'closed', '2026-12-25T10:00-05:00', 'holds'],
    ['holiday', 'holiday', '2026-12-25T10:00-05:00', 'holds'],
    ['switched', 'closed', '2026-12-07T10:00-05:00', 'holds'],
    ['switched', 'switched', '2026-12-07T10:00-05:00', 'holds'],
    ['closed', 'holiday', '2026-11-30T20:00-05:00', 'skipped'],
    ['closed', 'switched', '2026-11-30T20:00-05:00', 'skipped'],
  ] as const)('%s: a step for %s', (_state, is, moment, verdict) => {
    const table = {
      ...NEW_YORK,
      days: [{ id: 'x', on: '12-25' }],
      switch: {
        state: 'closed' as const,
        at: '2026-12-07T09:00-05:00',
        until: '2026-12-07T11:00-05:00',
      },
    };
    const when: Condition = { hours: { id: 'ny', is: [is] } };
    expect(kind(when, at(moment), { hours: [table] })).toBe(verdict);
  });

  test('of the route are those that the route names', () => {
    const when: Condition = { hours: { id: 'of-route', is: ['open'] } };
    expect(kind(when, { routeHours: 'ny' }, { hours })).toBe('holds');
    expect(kind(when, {}, { hours })).toBe('unreadable');
  });

  test('that do not exist or cannot be read are never guessed', () => {
    const when: Condition = { hours: { id: 'ny', is: ['open'] } };
    expect(kind(when)).toBe('unreadable');
    expect(kind(when, {}, { hours: [{ ...NEW_YORK, week: { mon: ['8-17'] } }] })).toBe(
      'unreadable',
    );
  });

  test('the reason says what decided', () => {
    const { reasons } = check({ hours: { id: 'ny', is: ['closed'] } }, {}, { hours });
    expect(reasons).toMatchObject([
      {
        key: 'hours',
        held: 'no',
        hours: 'ny',
        at: { state: 'open', reason: { kind: 'opening', opening: { begin: 480, end: 1020 } } },
      },
    ]);
  });
});

describe('callers', () => {
  const callerLists = [
    {
      id: 'vip',
      name: 'VIP',
      entries: [
        { id: 'e1', address: '+15551234567' },
        { id: 'e2', address: '5557654321', until: '2026-11-30T10:00-05:00' },
        { id: 'e3', address: 'alice' },
      ],
    },
  ];
  const numbering = { defaultCountry: 'US' };
  const vip: Condition = { caller: { list: ['vip'] } };

  test('on a list, by number in any form', () => {
    expect(kind(vip, {}, { callerLists })).toBe('holds');
    const national = { ...caller('5551234567'), e164: '+15551234567' };
    expect(kind(vip, { caller: national }, { callerLists, numbering })).toBe('holds');
    expect(kind(vip, { caller: caller('alice') }, { callerLists })).toBe('holds');
    expect(kind(vip, { caller: caller('Alice') }, { callerLists })).toBe('skipped');
  });

  test('an entry counts before its end', () => {
    const of = { caller: caller('5557654321') };
    expect(kind(vip, { ...of, instant: MONDAY_AT_TEN - 1 }, { callerLists })).toBe('holds');
    expect(kind(vip, { ...of, instant: MONDAY_AT_TEN }, { callerLists })).toBe('skipped');
  });

  test('a list that does not exist is unreadable', () => {
    expect(kind(vip)).toBe('unreadable');
  });

  test.each([
    ['+1555!', 'holds'],
    ['+1555XXXXXXX', 'holds'],
    ['+1555XXXXXX', 'skipped'],
    ['+44!', 'skipped'],
  ])('by the pattern %s', (pattern, verdict) => {
    expect(kind({ caller: { matches: [pattern] } })).toBe(verdict);
  });

  test.each(['anonymous', 'Anonymous', 'restricted', '+266696687', ''])(
    '%j is anonymous',
    (user) => {
      expect(kind({ caller: { anonymous: true } }, { caller: caller(user) })).toBe('holds');
    },
  );

  test('so is a caller of the anonymous host, and one that the call does not name', () => {
    const when: Condition = { caller: { anonymous: true } };
    expect(kind(when, { caller: caller('x', 'Anonymous.invalid') })).toBe('holds');
    expect(kind(when, { caller: undefined })).toBe('holds');
    expect(kind(when)).toBe('skipped');
  });

  test('list, pattern and anonymity are alternatives', () => {
    const when: Condition = { caller: { list: ['vip'], matches: ['+44!'], anonymous: true } };
    expect(kind(when, { caller: caller('+442071234567') }, { callerLists })).toBe('holds');
    expect(kind(when, { caller: caller('anonymous') }, { callerLists })).toBe('holds');
    expect(kind(when, { caller: caller('+4930123') }, { callerLists })).toBe('skipped');
  });
});

describe('headers and sources', () => {
  const headers = { 'x-tier': 'gold' };

  test.each([
    [{ name: 'X-Tier', present: true as const }, 'holds'],
    [{ name: 'x-TIER', is: ['silver', 'gold'] }, 'holds'],
    [{ name: 'X-Tier', is: ['Gold'] }, 'skipped'],
    [{ name: 'X-Other', present: true as const }, 'skipped'],
    [{ name: 'toString', present: true as const }, 'skipped'],
  ])('%j', (header, verdict) => {
    expect(kind({ header }, { headers })).toBe(verdict);
  });

  test.each([
    [{ ip: ['203.0.113.0/24'] }, 'holds'],
    [{ ip: ['203.0.113.9'] }, 'holds'],
    [{ ip: ['203.0.112.0/24'] }, 'skipped'],
    [{ ip: ['10.0.0.0/8', '203.0.113.8/31'] }, 'holds'],
    [{ user: ['trunk-a'] }, 'holds'],
    [{ user: ['trunk-b'] }, 'skipped'],
    [{ ip: ['203.0.113.0/24'], user: ['trunk-b'] }, 'skipped'],
    [{ ip: ['203.0.112.0/24'], user: ['trunk-a'] }, 'skipped'],
    [{ ip: ['203.0.113.0/24'], user: ['trunk-a'] }, 'holds'],
  ])('from %j', (source, verdict) => {
    const of = { sourceIp: '203.0.113.9', sourceUser: 'trunk-a' };
    expect(kind({ source }, of)).toBe(verdict);
  });
});

describe('shares and periods', () => {
  test('every call is in exactly one of the intervals that cut 0 to 100', () => {
    const cuts = [
      [0, 30],
      [30, 60],
      [60, 100],
    ] as const;
    const counts = [0, 0, 0];
    for (let call = 0; call < 3_000; call += 1) {
      const callSid = `CA${String(call).padStart(32, '0')}`;
      const taken = cuts.map(
        ([from, to]) => kind({ share: { from, to, by: 'call' } }, { callSid }) === 'holds',
      );
      expect(taken.filter(Boolean)).toHaveLength(1);
      counts[taken.indexOf(true)]! += 1;
    }
    for (const [index, share] of [0.3, 0.3, 0.4].entries()) {
      expect(Math.abs(counts[index]! / 3_000 - share)).toBeLessThan(0.04);
    }
  });

  test('a caller is always in the same place, an anonymous one is placed by the call', () => {
    const place = (of: Partial<CallFacts>) =>
      check({ share: { from: 0, to: 50, by: 'caller' } }, of).reasons[0];
    expect(place({ callSid: 'CA1' })).toEqual(place({ callSid: 'CA2' }));
    const anonymous = { caller: caller('anonymous') };
    expect(place({ ...anonymous, callSid: 'CA1' })).not.toEqual(
      place({ ...anonymous, callSid: 'CA2' }),
    );
  });

  test.each([
    ['2026-11-30T10:00-05:00', undefined, 'holds'],
    ['2026-11-30T16:00+01:00', undefined, 'holds'],
    ['2026-11-30T10:01-05:00', undefined, 'skipped'],
    [undefined, '2026-11-30T10:00-05:00', 'skipped'],
    [undefined, '2026-11-30T10:01-05:00', 'holds'],
    [undefined, 'tomorrow', 'unreadable'],
  ])('from %s until %s', (from, until, verdict) => {
    expect(kind({ period: { ...(from && { from }), ...(until && { until }) } })).toBe(verdict);
  });
});

test('all keys must hold, and all of them are looked at', () => {
  const when: Condition = {
    caller: { matches: ['+44!'] },
    header: { name: 'X-Tier', present: true },
    share: { from: 0, to: 100, by: 'call' },
  };
  const { kind: verdict, reasons } = check(when, { headers: { 'x-tier': '' } });
  expect(verdict).toBe('skipped');
  expect(reasons.map(({ key, held }) => [key, held])).toEqual([
    ['caller', 'no'],
    ['header', 'yes'],
    ['share', 'yes'],
  ]);
});

test('what a tester leaves empty is unknown, not absent', () => {
  const of = { isComplete: false, caller: undefined };
  const reasons = (when: Condition) => check(when, of).reasons.map(({ held }) => held);
  expect(reasons({ caller: { anonymous: true } })).toEqual(['unknown']);
  expect(reasons({ header: { name: 'X-A', present: true } })).toEqual(['unknown']);
  expect(reasons({ source: { ip: ['10.0.0.0/8'] } })).toEqual(['unknown']);
  expect(reasons({ source: { user: ['a'] } })).toEqual(['unknown']);
});
