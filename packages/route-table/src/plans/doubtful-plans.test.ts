/** What is doubtful in plans, hours and lists, or comes to nothing in time: a row for each, on both sides of its limit. */
import { findingsOf } from '../../test/build-row';
import { validateTable } from '../validation/validate-table';

const NOW = Date.parse('2026-11-28T12:00Z');
const NEW_YORK = {
  id: 'ny',
  name: 'New York',
  timeZone: 'America/New_York',
  week: { mon: ['08:00-17:00'] },
};
const say = (id: string, more: object = {}) => ({ id, type: 'say', destination: id, ...more });
const dial = (id: string, type: string, destination: string, options: object = {}) => ({
  id,
  type,
  destination,
  options,
});
const when = (...is: string[]) => ({ when: { hours: { id: 'ny', is } } });
const BOTH = [say('open', when('open')), say('rest')];

function table(more: object, steps: readonly object[] = [say('a')]) {
  return {
    routes: [{ address: '1', type: 'call-plan', destination: 'p' }],
    default: { type: 'hangup', destination: '' },
    plans: [{ id: 'p', name: 'Plan', steps }],
    ...more,
  };
}

const findings = (input: object, now?: number) =>
  findingsOf(input, (each) => validateTable(each, undefined, undefined, now));
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

describe('states of hours that nobody thought of', () => {
  const states = (...steps: readonly object[]) => {
    const found = validateTable(table({ hours: [NEW_YORK] }, steps));
    return found.warnings
      .filter(({ code }) => code === 'state-not-taken')
      .map(({ message }) => message);
  };

  test('closed calls that go where open ones go', () => {
    expect(states(say('feast', when('holiday')), say('desk'))).toEqual([
      'No step is meant for calls while hours “ny” are closed, switched: add one.'.replace(
        /[“”]/g,
        '"',
      ),
    ]);
  });

  test('calls that no step takes', () => {
    expect(states(say('desk', when('open')))).toHaveLength(1);
    expect(
      states(
        say('desk', when('open')),
        say('vip', { when: { header: { name: 'X-A', present: true } } }),
      ),
    ).toHaveLength(1);
  });

  test.each<[string, readonly object[]]>([
    ['one step for all of them', [say('closed', when('closed')), say('desk')]],
    ['what is left below', [say('desk', when('open')), say('rest')]],
    [
      'one for each',
      [say('a', when('switched')), say('b', when('holiday')), say('c', when('closed')), say('d')],
    ],
  ])('%s is enough', (_what, steps) => expect(states(...steps)).toEqual([]));

  test('the plan for every call has no such steps', () => {
    const plans = [
      { id: 'p', name: 'P', steps: [say('a')] },
      { id: 'every', name: 'E', steps: [say('x', when('switched'))] },
    ];
    expect(findings(table({ plans, everyCall: 'every', hours: [NEW_YORK] }))).toEqual([]);
  });
});

describe('ringing time', () => {
  const rings = (...steps: readonly object[]) =>
    findings(table({ hours: [NEW_YORK] }, steps)).filter((one) => one.includes('rings-long'));
  const client = (timeout: number, more: object = {}) => ({
    ...dial(`c${timeout}`, 'dial-client', `client${timeout}`, { timeout }),
    ...more,
  });
  const LONG = ['(rings-long at plans.0)'];

  test.each<[string, readonly object[], readonly string[]]>([
    ['59 s', [client(54)], []],
    ['60 s', [client(55)], LONG],
    ['of two steps', [client(20), client(30)], LONG],
    ['of steps for different hours', [client(30, when('open')), client(31, when('closed'))], []],
    [
      'of steps for different shares',
      [
        client(30, { when: { share: { from: 0, to: 50, by: 'call' } } }),
        client(31, { when: { share: { from: 50, to: 100, by: 'call' } } }),
      ],
      [],
    ],
    [
      'of a step that is screened',
      [{ ...client(40), options: { timeout: 40, screen: true } }],
      LONG,
    ],
  ])('%s', (_what, steps, expected) => expect(rings(...steps)).toEqual(expected));

  test('of a team counts each round', () => {
    const teams = [
      {
        id: 't',
        name: 'T',
        members: ['a', 'b'].map((id) => ({ id, type: 'dial-client', destination: id })),
      },
    ];
    const ring = (who: string) => dial('r', 'ring', 't', { who, timeout: 25 });
    const found = (who: string) =>
      findings(table({ teams }, [ring(who)])).filter((one) => one.includes('rings-long'));
    expect(found('in-turn')).toEqual(LONG);
    expect(found('all')).toEqual([]);
  });

  test('says so more plainly when carriers end the call', () => {
    const { warnings } = validateTable(table({}, [client(115)]));
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('carriers end calls'),
    ]);
  });
});

describe('shares and periods', () => {
  const share = (id: string, from: number, to: number, more: object = {}) =>
    say(id, { when: { share: { from, to, by: 'call' }, ...more } });
  const OVERLAP = ['(shares-overlap at plans.0.steps.1.when.share)'];
  const header = { header: { name: 'X-A', present: true } };

  test.each<[string, readonly object[], readonly string[]]>([
    ['that touch', [share('a', 0, 50), share('b', 50, 100)], []],
    ['that overlap', [share('a', 0, 51), share('b', 50, 100)], OVERLAP],
    ['of other calls', [share('a', 0, 51), share('b', 50, 100, header)], []],
    ['of the same calls', [share('a', 0, 51, header), share('b', 50, 100, header)], OVERLAP],
  ])('shares %s', (_what, steps, expected) => {
    expect(
      findings(table({}, [...steps, say('z')])).filter((one) => one.includes('shares')),
    ).toEqual(expected);
  });

  test('a period that is over is never reached', () => {
    const until = (text: string) =>
      table({}, [say('a', { when: { period: { until: text } } }), say('z')]);
    expect(findings(until('2026-11-28T12:00Z'), NOW)).toEqual([
      '(step-unreachable at plans.0.steps.0.when.period.until)',
    ]);
    expect(findings(until('2026-11-28T12:01Z'), NOW)).toEqual([]);
    expect(findings(until('2026-11-28T12:00Z'))).toEqual([]);
  });
});

describe('callers and sources', () => {
  const entries = (...addresses: readonly string[]) =>
    table(
      {
        numbering: { defaultCountry: 'US' },
        callerLists: [
          {
            id: 'l',
            name: 'L',
            entries: addresses.map((address, index) => ({ id: `e${index}`, address })),
          },
        ],
      },
      [say('a', { when: { caller: { list: ['l'] } } }), say('z')],
    );

  test.each<[string, readonly string[], readonly string[]]>([
    ['different', ['+15551234567', '+15551234568', 'alice'], []],
    ['twice', ['alice', 'alice'], ['caller-twice at callerLists.0.entries.1.address']],
    [
      'twice in other words',
      ['+15551234567', '5551234567'],
      ['caller-twice at callerLists.0.entries.1.address'],
    ],
    [
      'with visual separators',
      ['(555) 123-4567'],
      ['(caller-never-fits at callerLists.0.entries.0.address)'],
    ],
    [
      'with a host',
      ['sip:alice@example.com'],
      ['(caller-never-fits at callerLists.0.entries.0.address)'],
    ],
    ['like a pattern', ['+4930!'], ['(caller-never-fits at callerLists.0.entries.0.address)']],
  ])('entries %s', (_what, addresses, expected) => {
    expect(findings(entries(...addresses))).toEqual(expected);
  });

  test.each([
    ['10.1.2.0/24', 1],
    ['192.168.0.1', 1],
    ['fd00::1', 1],
    ['203.0.113.0/24', 0],
    ['2001:db8::/32', 0],
  ])('the network %s is private: %s', (network, count) => {
    const input = table({}, [say('a', { when: { source: { ip: [network] } } }), say('z')]);
    expect(findings(input)).toHaveLength(count);
  });
});

describe('whom a plan dials', () => {
  const number = (id: string, destination: string, options: object = {}) =>
    dial(id, 'dial-number', destination, { callerId: '+15550001111', ...options });
  const of = (codes: RegExp, more: object, ...steps: readonly object[]) =>
    findings(table(more, steps)).filter((one) => codes.test(one));

  test.each<[string, object, number]>([
    ['a mobile number', number('a', '+491701234567'), 1],
    ['a fixed one', number('a', '+493012345678'), 0],
    ['a number that may be either', number('a', '+15551234567'), 1],
    ['one that is screened', number('a', '+491701234567', { screen: true }), 0],
  ])('%s', (_what, step, count) => expect(of(/mobile/, {}, step)).toHaveLength(count));

  test('a member is screened on its own, or by every step that rings its team', () => {
    const found = (member: object, ...screens: readonly boolean[]) => {
      const teams = [{ id: 't', name: 'T', members: [number('m', '+491701234567', member)] }];
      const steps = screens.map((screen, index) => ({
        ...dial(`r${index}`, 'ring', 't', { screen }),
        when: { header: { name: 'X-A', is: [String(index)] } },
      }));
      return of(/mobile/, { teams }, ...steps, say('z'));
    };
    expect(found({}, false)).toEqual([
      '(mobile-without-screening at teams.0.members.0.options.screen)',
    ]);
    expect(found({}, true)).toEqual([]);
    expect(found({}, true, false)).toHaveLength(1);
    expect(found({ screen: true }, false)).toEqual([]);
    expect(found({ screen: false }, true)).toHaveLength(1);
  });

  test.each<[string, object, readonly object[], number]>([
    ['a number that a route is for', number('a', '+15551234567'), [{ address: '+15551234567' }], 1],
    [
      'a number that a pattern takes',
      number('a', '+15551234567'),
      [{ address: '!', match: 'pattern' }],
      0,
    ],
    [
      'a SIP domain of Twilio, and a user that a route is for',
      dial('a', 'dial-sip', 'sip:desk@acme.sip.twilio.com'),
      [{ address: 'desk' }],
      1,
    ],
    [
      'another edge',
      dial('a', 'dial-sip', 'sip:4711@acme.sip.dublin.twilio.com'),
      [{ address: '4', match: 'prefix' }],
      1,
    ],
    [
      'a user whom no route is for',
      dial('a', 'dial-sip', 'sip:bob@acme.sip.twilio.com'),
      [{ address: 'desk' }],
      0,
    ],
    [
      'a route of another domain',
      dial('a', 'dial-sip', 'sip:desk@acme.sip.twilio.com'),
      [{ address: 'desk', domain: 'other' }],
      0,
    ],
    ['another host', dial('a', 'dial-sip', 'sip:desk@pbx.example.com'), [{ address: 'desk' }], 0],
    [
      'the number that was called',
      dial('a', 'dial-sip', 'sip:{{called}}@acme.sip.twilio.com'),
      [{ address: 'desk' }],
      0,
    ],
  ])('this very router: %s', (_what, step, rows, count) => {
    const routes = rows.map((row) => ({ type: 'call-plan', destination: 'p', ...row }));
    expect(of(/this-router/, { routes }, step)).toHaveLength(count);
  });

  test('the same one twice, if nothing tells the calls apart', () => {
    const twice = of(
      /twice/,
      {},
      dial('a', 'dial-client', 'bob'),
      dial('b', 'dial-client', ' bob'),
    );
    expect(twice).toEqual(['(dialled-twice at plans.0.steps.1.destination)']);
    const apart = {
      ...dial('a', 'dial-client', 'bob'),
      when: { header: { name: 'X-A', present: true } },
    };
    expect(of(/twice/, {}, apart, dial('b', 'dial-client', 'bob'))).toEqual([]);
  });

  test('a caller ID of the caller is refused, where a route only warns', () => {
    const step = number('a', '+493012345678', { callerId: '{{caller}}' });
    expect(findings(table({}, [step]))).toEqual([
      'caller-id-of-call at plans.0.steps.0.options.callerId',
    ]);
    const teams = [{ id: 't', name: 'T', members: [step] }];
    expect(findings(table({ teams }, [dial('r', 'ring', 't')]))).toEqual([
      'caller-id-of-call at teams.0.members.0.options.callerId',
    ]);
  });
});

test('the plan for every call may not ask for the hours of a route', () => {
  const plans = [
    { id: 'p', name: 'P', steps: [say('a')] },
    {
      id: 'every',
      name: 'E',
      steps: [say('x', { when: { hours: { id: 'of-route', is: ['switched'] } } })],
    },
  ];
  expect(findings(table({ plans, everyCall: 'every' }))).toEqual([
    'every-call-of-route at everyCall',
  ]);
});
